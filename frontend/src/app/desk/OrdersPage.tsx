import { useTranslation } from 'react-i18next';
import { ExportButton } from '@/features/fulfilment/components/ExportButton';
import { OrderFilter } from '@/features/fulfilment/components/OrderFilter';
import { OrderTable } from '@/features/fulfilment/components/OrderTable';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('fulfilment');
  return (
    <DeskPage title={t('orders')} actions={<ExportButton />}>
      <OrderFilter />
      <OrderTable />
    </DeskPage>
  );
}
