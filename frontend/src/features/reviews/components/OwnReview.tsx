import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { useProblemText } from '@/ui/problemText';
import { textIn } from '@/ui/form';
import { ownReviewQuery, useDeleteReview, useSaveReview, type Review } from '../api/reviews';
import { RatingChoice } from './RatingChoice';

/** Where a user writes, changes and deletes their review of a product. */
export default function OwnReview({ productId }: { productId: number }) {
  const own = useQuery(ownReviewQuery(productId));
  return (
    <Part of={own} skeleton={<Skeleton className="h-64" />}>
      {(review) => <ReviewForm key={review?.updated_at} productId={productId} known={review} />}
    </Part>
  );
}

function ReviewForm({ productId, known }: { productId: number; known: Review | null }) {
  const { t } = useTranslation('reviews');
  const problem = useProblemText();
  const save = useSaveReview(productId, known);
  const remove = useDeleteReview(productId);
  const error = save.error ?? remove.error;
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        save.mutate({ rating: Number(form.get('rating')), comment: textIn(form, 'comment') });
      }}
    >
      <h3 className="font-semibold">{t(known ? 'yours' : 'write')}</h3>
      {known?.status === 'pending' && <Notice kind="warn">{t('pending')}</Notice>}
      <RatingChoice known={known?.rating} />
      <TextArea name="comment" label={t('comment')} maxLength={5000} defaultValue={known?.comment} />
      {error && <Notice kind="bad">{problem(error)}</Notice>}
      <div className="flex gap-3">
        <Button type="submit" busy={save.isPending}>
          {t(known ? 'change' : 'send')}
        </Button>
        {known && (
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(known.id)}>
            {t('delete')}
          </Button>
        )}
      </div>
    </form>
  );
}
