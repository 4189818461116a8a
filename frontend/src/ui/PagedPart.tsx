import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Notice } from './Notice';
import { Part } from './Part';
import { useProblemText } from './problemText';

interface Page<T> {
  results: T[];
  /** How many there are on all pages; left out where the API does not count them. */
  count?: number | null;
}

/** A part of a page that lists something: what was fetched so far, and a button for what comes next. */
export function PagedPart<T>({
  of: list,
  skeleton,
  children,
}: {
  of: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  skeleton: ReactNode;
  children: (fetched: T[], count: number) => ReactNode;
}) {
  const { t } = useTranslation('ui');
  const problem = useProblemText();
  return (
    <>
      <Part of={list} skeleton={skeleton}>
        {({ pages }) =>
          children(
            pages.flatMap((page) => page.results),
            pages[0]?.count ?? 0,
          )
        }
      </Part>
      {list.isFetchNextPageError && <Notice kind="bad">{problem(list.error)}</Notice>}
      {list.hasNextPage && (
        <div className="text-center">
          <Button look="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
