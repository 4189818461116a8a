import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/i18n/format';
import { ButtonLink } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { PagedPart } from '@/ui/PagedPart';
import { Skeleton } from '@/ui/Skeleton';
import { ordersQuery } from '../api/orders';

/** What the signed-in user has ordered, newest first. */
export function OrderList() {
  const { t } = useTranslation('orders');
  const { day } = useFormat();
  const list = useInfiniteQuery(ordersQuery);
  return (
    <div className="space-y-6">
      <PagedPart of={list} skeleton={<Skeleton className="h-64" />}>
        {(orders) =>
          orders.length ? (
            <ul className="space-y-3">
              {orders.map((order) => (
                <li
                  key={order.id}
                  className="relative flex flex-wrap justify-between gap-x-6 rounded-lg border border-line bg-card p-4"
                >
                  <Link to={`/orders/${order.id}`} className="font-medium after:absolute after:inset-0 hover:underline">
                    {t('number', { number: order.number })}
                  </Link>
                  <span className="text-muted">{day(order.created_at)}</span>
                  <span>{t(`states.${order.state}`)}</span>
                  <Money amount={order.total} currency={order.currency} />
                </li>
              ))}
            </ul>
          ) : (
            <div className="space-y-4 py-8 text-center">
              <p className="text-muted">{t('none')}</p>
              <ButtonLink to="/products">{t('find')}</ButtonLink>
            </div>
          )
        }
      </PagedPart>
    </div>
  );
}
