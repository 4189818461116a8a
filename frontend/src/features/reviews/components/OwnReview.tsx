import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { ownReviewQuery, type Review } from '../api/reviews';
import { ReviewForm } from './ReviewForm';

/** Where a user writes, changes and deletes their review of a product. */
export default function OwnReview({ productId }: { productId: number }) {
  const { t } = useTranslation('reviews');
  const own = useQuery(ownReviewQuery(productId));
  return (
    <Part of={own} skeleton={<Skeleton className="h-80" />}>
      {(known) => (
        <section className="space-y-3">
          <h3 className="font-semibold">{t(known ? 'yours' : 'write')}</h3>
          {known && <Standing review={known} />}
          <ReviewForm productId={productId} known={known} />
        </section>
      )}
    </Part>
  );
}

/** Why a review is not shown, if it is not. */
function Standing({ review: { status, moderation_reason } }: { review: Review }) {
  const { t } = useTranslation('reviews');
  if (status === 'rejected') {
    return (
      <Notice kind="warn">
        <p>{t('rejected')}</p>
        {moderation_reason && <p>{t('becauseOf', { reason: moderation_reason })}</p>}
      </Notice>
    );
  }
  return status === 'pending' && <Notice kind="warn">{t('pending')}</Notice>;
}
