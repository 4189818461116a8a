import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SelectField } from '@/ui/Field';
import { PagedPart } from '@/ui/PagedPart';
import { Skeleton } from '@/ui/Skeleton';
import { queueQuery, STATUSES } from '../api/moderation';
import { QueuedReview } from './QueuedReview';

/** What buyers wrote and staff have to read. */
export function ReviewQueue() {
  const { t } = useTranslation('moderation');
  const [address, setAddress] = useSearchParams();
  const status = STATUSES.find((one) => one === address.get('status')) ?? 'pending';
  const list = useInfiniteQuery(queueQuery(status));
  return (
    <>
      <div className="max-w-xs">
        <SelectField
          label={t('status')}
          value={status}
          onChange={(event) => setAddress({ status: event.target.value })}
        >
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedPart of={list} skeleton={<Skeleton className="h-96" />}>
        {(reviews) =>
          reviews.length ? (
            <ul className="space-y-3">
              {reviews.map((review) => (
                <QueuedReview key={review.id} review={review} />
              ))}
            </ul>
          ) : (
            <p className="text-muted">{t('none')}</p>
          )
        }
      </PagedPart>
    </>
  );
}
