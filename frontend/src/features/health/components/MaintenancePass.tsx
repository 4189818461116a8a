import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { useMaintenancePass } from '../api/health';

/** Lets who works on a closed shop see it, in this browser. */
export function MaintenancePass() {
  const { t } = useTranslation('health');
  const problem = useProblemText();
  const pass = useMaintenancePass();
  return (
    <section className="space-y-3">
      <h2 className="text-xl font-semibold">{t('pass')}</h2>
      <p className="max-w-prose text-muted">{t('passMeans')}</p>
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" busy={pass.isPending} onClick={() => pass.mutate(true)}>
          {t('givePass')}
        </Button>
        <Button look="secondary" busy={pass.isPending} onClick={() => pass.mutate(false)}>
          {t('takePass')}
        </Button>
      </div>
      {pass.isSuccess && <Notice kind="good">{t(pass.variables ? 'passGiven' : 'passTaken')}</Notice>}
      {pass.error && <Notice kind="bad">{problem(pass.error)}</Notice>}
    </section>
  );
}
