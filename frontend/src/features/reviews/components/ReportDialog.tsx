import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { textIn } from '@/ui/form';
import { useReport, type Review } from '../api/reviews';

/** Tells the shop's staff of a review that should not be there. */
export default function ReportDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const { t } = useTranslation('reviews');
  const problem = useProblemText();
  const report = useReport(review.id);
  return (
    <Dialog title={t('report')} isOpen onClose={onClose}>
      {report.isSuccess ? (
        <Notice kind="good">{t('reported')}</Notice>
      ) : (
        <form className="space-y-4" action={(form) => report.mutate(textIn(form, 'reason'))}>
          <TextArea name="reason" label={t('reason')} maxLength={500} />
          {report.error && <Notice kind="bad">{problem(report.error)}</Notice>}
          <Button type="submit" busy={report.isPending}>
            {t('sendReport')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
