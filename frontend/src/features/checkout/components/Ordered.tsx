import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { forgetAttempt } from '../api/attempts';

/** Says that the cart, as it is, was ordered already, for whoever comes back to where it was paid. */
export function Ordered({ order, again }: { order: string; again: () => void }) {
  const { t } = useTranslation('checkout');
  return (
    <div className="space-y-4">
      <Notice kind="good">{t('ordered')}</Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`/orders/${order}`}>{t('toOrder')}</ButtonLink>
        <Button
          look="secondary"
          onClick={() => {
            forgetAttempt();
            again();
          }}
        >
          {t('again')}
        </Button>
      </div>
    </div>
  );
}
