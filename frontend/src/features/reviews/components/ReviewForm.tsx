import { zodResolver } from '@hookform/resolvers/zod';
import { lazy, Suspense, useState } from 'react';
import { useForm, type FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { isDuplicate, useSaveReview, type Review } from '../api/reviews';
import { faultsIn, reviewSchema, wordsOf, type Words } from '../api/schema';
import { RatingChoice } from './RatingChoice';

const DeleteReview = lazy(() => import('./DeleteReview'));

/** The error is the API's, whose words are shown as they are. */
const REFUSED = 'refused';

/** A user's words on a product. What is being typed stays when it turns out that a review is there already. */
export function ReviewForm({ productId, known }: { productId: number; known: Review | null }) {
  const { t } = useTranslation('reviews');
  const problem = useProblemText();
  const [isDeleting, setDeleting] = useState(false);
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(reviewSchema),
    defaultValues: wordsOf(known),
  });
  const show = (own: Review | null) => {
    reset(wordsOf(own));
    setDeleting(false);
  };
  const save = useSaveReview(productId, known, show);
  const send = ({ rating, comment }: Words) =>
    save.mutate(
      { rating: Number(rating), comment },
      {
        onError: (error) => faultsIn(error).forEach(({ name, message }) => setError(name, { type: REFUSED, message })),
      },
    );
  const told = (error: FieldError | undefined, fault: string) =>
    error && (error.type === REFUSED ? error.message : fault);
  return (
    <>
      <form noValidate className="space-y-3" onSubmit={handleSubmit(send)}>
        <RatingChoice {...register('rating')} error={told(formState.errors.rating, t('chooseRating'))} />
        <TextArea {...register('comment')} label={t('comment')} error={told(formState.errors.comment, t('tooLong'))} />
        {known && save.isSuccess && !formState.isDirty && <Notice kind="good">{t('saved')}</Notice>}
        {save.error && faultsIn(save.error).length === 0 && (
          <Notice kind="bad">{isDuplicate(save.error) ? t('duplicate') : problem(save.error)}</Notice>
        )}
        <div className="flex gap-3">
          <Button type="submit" busy={save.isPending}>
            {t(known ? 'change' : 'send')}
          </Button>
          {known && (
            <Button look="danger" onClick={() => setDeleting(true)}>
              {t('delete')}
            </Button>
          )}
        </div>
      </form>
      {known && isDeleting && (
        <Suspense>
          <DeleteReview review={known} onClose={() => setDeleting(false)} onDeleted={show} />
        </Suspense>
      )}
    </>
  );
}
