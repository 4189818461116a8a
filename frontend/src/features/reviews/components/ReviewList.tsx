import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedPart } from '@/ui/PagedPart';
import { Skeleton } from '@/ui/Skeleton';
import { ORDERINGS, reviewsQuery, type Choice } from '../api/reviews';
import { ReviewChoice } from './ReviewChoice';
import { ReviewItem } from './ReviewItem';

const ALL: Choice = { rating: 0, verified: false, ordering: ORDERINGS[0] };

/** The reviews of a product, as the reader chooses them. */
export function ReviewList({ productId }: { productId: number }) {
  const { t } = useTranslation('reviews');
  const [choice, choose] = useState(ALL);
  const list = useInfiniteQuery({ ...reviewsQuery(productId, choice), placeholderData: keepPreviousData });
  const isNarrowed = choice.rating > 0 || choice.verified;
  return (
    <div className="space-y-4">
      <ReviewChoice choice={choice} choose={choose} />
      <p role="status" className="sr-only">
        {list.data?.pages[0] && !list.isPlaceholderData && t('count', { count: list.data.pages[0].count })}
      </p>
      <PagedPart of={list} skeleton={<Skeleton className="h-80" />}>
        {(reviews) =>
          reviews.length ? (
            <ul className="divide-y divide-line" aria-busy={list.isPlaceholderData || undefined}>
              {reviews.map((review) => (
                <ReviewItem key={review.id} review={review} />
              ))}
            </ul>
          ) : (
            <p className="text-muted">{t(isNarrowed ? 'noneSuch' : 'none')}</p>
          )
        }
      </PagedPart>
    </div>
  );
}
