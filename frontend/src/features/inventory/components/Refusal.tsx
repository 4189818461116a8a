import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { isPlaced } from '../api/productForm';

/** Why a product was not saved, unless that stands at its fields; and the way on when somebody else was faster. */
export function Refusal({ error, onReload }: { error: Error | null; onReload: (() => Promise<unknown>) | undefined }) {
  const { t } = useTranslation('inventory');
  const problem = useProblemText();
  const [isReloading, setReloading] = useState(false);
  const [isReloaded, setReloaded] = useState(false);
  if (!error) {
    return isReloaded && <Notice kind="good">{t('reloaded')}</Notice>;
  }
  if (onReload && error instanceof ApiError && error.status === 412) {
    const reload = () => {
      setReloading(true);
      void onReload()
        .then(
          () => setReloaded(true),
          () => undefined, // this notice stays, to try again
        )
        .finally(() => setReloading(false));
    };
    return (
      <Notice kind="warn">
        {t('outdated')}{' '}
        <Button look="plain" busy={isReloading} onClick={reload}>
          {t('reload')}
        </Button>
      </Notice>
    );
  }
  return !isPlaced(error) && <Notice kind="bad">{problem(error)}</Notice>;
}
