import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/i18n/format';
import { Money } from '@/ui/Money';
import type { Order } from '../api/orders';
import { CancelOrder } from './CancelOrder';
import { Timeline } from './Timeline';

const CANCELLABLE = ['pending', 'paid'];

/** An order as its buyer sees it. */
export function OrderDetails({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { moment } = useFormat();
  return (
    <div className="space-y-8">
      <header className="space-y-1">
        <h1 className="text-3xl font-bold">{t('number', { number: order.number })}</h1>
        <p className="text-muted">
          {moment(order.created_at)} · <strong className="text-ink">{t(`states.${order.state}`)}</strong>
        </p>
        {order.tracking && <p>{t('tracking', { tracking: order.tracking })}</p>}
      </header>
      <Items order={order} />
      <section className="space-y-2">
        <h2 className="text-xl font-semibold">{t('address')}</h2>
        <Address address={order.address} />
      </section>
      <Timeline entries={order.timeline} />
      {CANCELLABLE.includes(order.state) && <CancelOrder id={order.id} />}
    </div>
  );
}

function Items({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const sums = (['subtotal', 'shipping', 'tax', 'total'] as const).map((name) => [name, order[name]] as const);
  const all = Number(order.refunded) > 0 ? [...sums, ['refunded', order.refunded] as const] : sums;
  return (
    <section className="space-y-3 rounded-lg border border-line bg-card p-4">
      <h2 className="text-xl font-semibold">{t('items')}</h2>
      <ul className="space-y-2">
        {order.items.map((item) => (
          <li key={item.product_id} className="flex justify-between gap-4">
            <span>
              {item.quantity} ×{' '}
              <Link to={`/products/${item.product_id}`} className="text-brand underline">
                {item.name}
              </Link>
            </span>
            <Money amount={item.line_total} currency={order.currency} />
          </li>
        ))}
      </ul>
      <dl className="space-y-1 border-t border-line pt-3">
        {all.map(([name, amount]) => (
          <div key={name} className="flex justify-between last:font-semibold">
            <dt>{t(name)}</dt>
            <dd>
              <Money amount={amount} currency={order.currency} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Address({ address }: { address: Order['address'] }) {
  const { i18n } = useTranslation();
  const country = new Intl.DisplayNames(i18n.language, { type: 'region' }).of(address.country);
  const lines = [address.name, address.line1, address.line2, `${address.postal_code} ${address.city}`, country];
  return <address className="whitespace-pre-line not-italic">{lines.filter(Boolean).join('\n')}</address>;
}
