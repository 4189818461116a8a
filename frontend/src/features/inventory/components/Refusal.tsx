import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { isPlaced } from '../api/productForm';

/** Why a product was not saved, unless that stands at its fields; and the way on when somebody else was faster. */
export function Refusal({ error, reload }: { error: Error | null; reload: UseMutationResult<unknown, Error, void> }) {
  const { t } = useTranslation('inventory');
  const problem = useProblemText();
  if (!error) {
    return reload.isSuccess && <Notice kind="good">{t('reloaded')}</Notice>;
  }
  if (error instanceof ApiError && error.status === 412) {
    return (
      <Notice kind="warn">
        {t('outdated')}{' '}
        <Button look="plain" busy={reload.isPending} onClick={() => reload.mutate()}>
          {t('reload')}
        </Button>
      </Notice>
    );
  }
  return !isPlaced(error) && <Notice kind="bad">{problem(error)}</Notice>;
}
