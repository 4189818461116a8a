import { useTranslation } from 'react-i18next';
import { CartContent } from '@/features/cart/components/CartContent';

export function Component() {
  const { t } = useTranslation('cart');
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <title>{t('title')}</title>
      <h1 className="text-3xl font-bold">{t('title')}</h1>
      <CartContent />
    </div>
  );
}
