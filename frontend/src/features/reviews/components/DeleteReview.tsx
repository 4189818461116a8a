import { useTranslation } from 'react-i18next';
import { Confirm } from '@/ui/Confirm';
import { useDeleteReview, type Review } from '../api/reviews';

/** Asks before a user's review is gone for good. */
export default function DeleteReview({
  review,
  onClose,
  onDeleted,
}: {
  review: Review;
  onClose: () => void;
  onDeleted: (own: null) => void;
}) {
  const { t } = useTranslation('reviews');
  const remove = useDeleteReview(review.product_id, onDeleted);
  return (
    <Confirm
      title={t('deleteTitle')}
      label={t('deleteNow')}
      isOpen
      onClose={onClose}
      action={remove}
      valuesOf={() => review.id}
    >
      <p>{t('deleteWarning')}</p>
    </Confirm>
  );
}
