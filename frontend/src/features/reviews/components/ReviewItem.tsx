import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Stars } from '@/ui/Stars';
import { useProblemText } from '@/ui/problemText';
import { useVote, type Review } from '../api/reviews';

const ReportDialog = lazy(() => import('./ReportDialog'));

/** A review, which those who did not write it can find helpful or report. */
export function ReviewItem({ review }: { review: Review }) {
  const { t } = useTranslation('reviews');
  const { day } = useFormat();
  const problem = useProblemText();
  const session = useSession();
  const vote = useVote(review);
  const isHelpful = vote.data?.helpful ?? false;
  const [isReporting, report] = useState(false);
  const canJudge = session.state === 'signed-in' && session.userId !== review.user_id;
  return (
    <li className="space-y-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <Stars rating={review.rating} />
        <span className="font-medium">{review.user?.username ?? t('somebody')}</span>
        <time dateTime={review.created_at} className="text-sm text-muted">
          {day(review.created_at)}
        </time>
        {review.verified_purchase && <span className="text-sm text-good">{t('bought')}</span>}
      </p>
      {review.comment && <p className="max-w-prose break-words whitespace-pre-line">{review.comment}</p>}
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {review.helpful_count > 0 && (
          <span className="text-muted">{t('foundHelpful', { count: review.helpful_count })}</span>
        )}
        {canJudge && (
          <>
            <Button
              look={isHelpful ? 'secondary' : 'plain'}
              aria-pressed={isHelpful}
              busy={vote.isPending}
              onClick={() => vote.mutate(!isHelpful)}
            >
              {t('helpful')}
            </Button>
            <Button look="plain" onClick={() => report(true)}>
              {t('report')}
            </Button>
          </>
        )}
      </div>
      {vote.error && <Notice kind="bad">{problem(vote.error)}</Notice>}
      {isReporting && (
        <Suspense>
          <ReportDialog review={review} onClose={() => report(false)} />
        </Suspense>
      )}
    </li>
  );
}
