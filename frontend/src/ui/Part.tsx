import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { useProblemText } from './problemText';

/**
 * A part of a page that comes from the API: its skeleton while it is fetched, and when its service is down a word and a
 * button, while the rest of the page goes on.
 */
export function Part<T>({
  of: query,
  skeleton,
  children,
}: {
  of: UseQueryResult<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('ui');
  const problem = useProblemText();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.isPending) {
    return (
      <div aria-busy="true">
        <span className="sr-only">{t('loading')}</span>
        {skeleton}
      </div>
    );
  }
  return (
    <div role="alert" className="space-y-2 rounded-lg border border-line bg-card p-6 text-center">
      <p>{t('unavailable')}</p>
      <p className="text-sm text-muted">{problem(query.error)}</p>
      <Button look="secondary" busy={query.isFetching} onClick={() => void query.refetch()}>
        {t('retry')}
      </Button>
    </div>
  );
}
