import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isMissing } from '@/api/error';
import { anyOrderQuery } from '@/features/fulfilment/api/fulfilment';
import { OrderHandling } from '@/features/fulfilment/components/OrderHandling';
import { OrderSheet } from '@/features/fulfilment/components/OrderSheet';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('fulfilment');
  const { id = '' } = useParams();
  const order = useQuery({ ...anyOrderQuery(id), throwOnError: isMissing });
  return (
    <DeskPage
      title={t('orderNumber', { number: order.data?.number ?? '…' })}
      actions={order.data && <OrderHandling order={order.data} />}
    >
      <Part of={order} skeleton={<Skeleton className="h-96" />}>
        {(data) => <OrderSheet order={data} />}
      </Part>
    </DeskPage>
  );
}
