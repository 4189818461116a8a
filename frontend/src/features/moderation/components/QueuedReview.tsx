import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { TextField } from '@/ui/Field';
import { Stars } from '@/ui/Stars';
import { textIn } from '@/ui/form';
import { useModerate, type Decision, type Review } from '../api/moderation';

/** A review, why it is here, and the two ways to decide. */
export function QueuedReview({ review }: { review: Review }) {
  const { t } = useTranslation('moderation');
  const { moment } = useFormat();
  const [decision, decide] = useState<Decision['status']>();
  const moderate = useModerate(review.id);
  return (
    <li className="space-y-2 rounded-lg border border-line bg-card p-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <Stars rating={review.rating} />
        <span className="font-medium">{review.user?.username ?? t('somebody')}</span>
        <time dateTime={review.created_at} className="text-sm text-muted">
          {moment(review.created_at)}
        </time>
        <Link to={`/products/${review.product_id}`} className="text-brand underline">
          {t('product', { id: review.product_id })}
        </Link>
        {!!review.report_count && <span className="text-bad">{t('reports', { count: review.report_count })}</span>}
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{review.comment}</p>
      {review.moderation_reason && <p className="text-sm text-muted">{review.moderation_reason}</p>}
      <div className="flex gap-3">
        {review.status !== 'approved' && <Button onClick={() => decide('approved')}>{t('approve')}</Button>}
        {review.status !== 'rejected' && (
          <Button look="danger" onClick={() => decide('rejected')}>
            {t('reject')}
          </Button>
        )}
      </div>
      <Confirm
        title={t(decision === 'approved' ? 'approve' : 'reject')}
        label={t(decision === 'approved' ? 'approve' : 'reject')}
        isOpen={decision !== undefined}
        onClose={() => decide(undefined)}
        action={moderate}
        valuesOf={(form) => ({
          status: decision ?? 'rejected',
          ...(textIn(form, 'reason') && { reason: textIn(form, 'reason') }),
        })}
      >
        <TextField name="reason" label={t('reason')} maxLength={500} />
      </Confirm>
    </li>
  );
}
