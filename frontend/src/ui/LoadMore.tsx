import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

/** Fetches the next page of a list, if there is one. */
export function LoadMore({ list }: { list: UseInfiniteQueryResult }) {
  const { t } = useTranslation('ui');
  return (
    list.hasNextPage && (
      <div className="text-center">
        <Button look="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      </div>
    )
  );
}
