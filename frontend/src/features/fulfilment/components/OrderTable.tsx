import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '@/i18n/format';
import { Money } from '@/ui/Money';
import { PagedPart } from '@/ui/PagedPart';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { orderFiltersOf } from '../api/filters';
import { allOrdersQuery } from '../api/fulfilment';

/** The orders that were asked for, the newest first. */
export function OrderTable() {
  const { t } = useTranslation('fulfilment');
  const { moment } = useFormat();
  const [address] = useSearchParams();
  const list = useInfiniteQuery({ ...allOrdersQuery(orderFiltersOf(address)), placeholderData: keepPreviousData });
  return (
    <>
      <PagedPart of={list} skeleton={<Skeleton className="h-96" />}>
        {(orders, count) => (
          <>
            <p role="status" className="text-sm text-muted">
              {t('found', { count })}
            </p>
            <Table caption={t('orders')} head={[t('order'), t('placed'), t('state'), t('email'), t('total')]}>
              {orders.map((order) => (
                <tr key={order.id}>
                  <td>
                    <Link to={`/admin/orders/${order.id}`} className="text-brand underline">
                      {order.number}
                    </Link>
                  </td>
                  <td className="whitespace-nowrap">{moment(order.created_at)}</td>
                  <td>
                    {t(`states.${order.state}`)}{' '}
                    {order.problem && <strong className="text-bad">({t('inTrouble')})</strong>}
                  </td>
                  <td>{order.email}</td>
                  <td>
                    <Money amount={order.total} currency={order.currency} />
                  </td>
                </tr>
              ))}
            </Table>
          </>
        )}
      </PagedPart>
    </>
  );
}
