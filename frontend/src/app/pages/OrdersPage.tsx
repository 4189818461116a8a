import { useTranslation } from 'react-i18next';
import { Members } from '@/features/account/components/Members';
import { OrderList } from '@/features/orders/components/OrderList';

export function Component() {
  const { t } = useTranslation('orders');
  return (
    <Members>
      <div className="mx-auto max-w-3xl space-y-6">
        <title>{t('title')}</title>
        <h1 className="text-3xl font-bold">{t('title')}</h1>
        <OrderList />
      </div>
    </Members>
  );
}
