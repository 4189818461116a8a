import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';

/** Says that there is no price to order by, and lets the buyer ask once more. */
export function Unquoted({ error, busy, again }: { error: Error; busy: boolean; again: () => void }) {
  const { t } = useTranslation('checkout');
  const problem = useProblemText();
  return (
    <Notice kind="bad">
      <p>{problem(error)}</p>
      <Button look="secondary" busy={busy} onClick={again}>
        {t('quoteAgain')}
      </Button>
    </Notice>
  );
}
