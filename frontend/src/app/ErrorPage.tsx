import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ApiError } from '@/api/error';
import { Button } from '@/ui/Button';
import { useProblemText } from '@/ui/problemText';
import { NotFoundPage } from './NotFoundPage';

/** In place of a page that could not be shown. */
export function ErrorPage() {
  const { t } = useTranslation('app');
  const problem = useProblemText();
  const error = useRouteError();
  if (error instanceof ApiError && error.status === 404) {
    return <NotFoundPage />;
  }
  return (
    <div role="alert" className="space-y-4 py-16 text-center">
      <title>{t('broken')}</title>
      <h1 className="text-3xl font-bold">{t('broken')}</h1>
      <p className="text-muted">{problem(error)}</p>
      {error instanceof ApiError && error.requestId && (
        <p className="text-sm text-muted">{t('requestId', { id: error.requestId })}</p>
      )}
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </div>
  );
}
