import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Money } from '@/ui/Money';
import { Notice } from '@/ui/Notice';
import { Table } from '@/ui/Table';
import type { Order } from '../api/fulfilment';

/** All that staff have to know of an order to handle it. */
export function OrderSheet({ order }: { order: Order }) {
  const { t } = useTranslation('fulfilment');
  const { moment } = useFormat();
  const { address } = order;
  const facts = [
    [t('state'), t(`states.${order.state}`)],
    [t('email'), order.email],
    [t('payment'), `${order.payment.provider}: ${order.payment.state}`],
    [t('tracking'), order.tracking],
    [
      t('address'),
      [address.name, address.line1, address.line2, address.postal_code, address.city, address.country, address.phone]
        .filter(Boolean)
        .join(', '),
    ],
  ] as const;
  return (
    <div className="space-y-6">
      {order.problem && <Notice kind="bad">{order.problem}</Notice>}
      <dl className="grid max-w-2xl grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Table caption={t('items')} head={[t('product'), t('quantity'), t('price'), t('sum')]}>
        {order.items.map((item) => (
          <tr key={item.product_id}>
            <td>{item.name}</td>
            <td>{item.quantity}</td>
            <td>
              <Money amount={item.price} currency={order.currency} />
            </td>
            <td>
              <Money amount={item.line_total} currency={order.currency} />
            </td>
          </tr>
        ))}
      </Table>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {(['subtotal', 'shipping', 'tax', 'total', 'refunded'] as const).map((sum) => (
          <div key={sum}>
            <dt className="inline text-muted">{t(sum)}: </dt>
            <dd className="inline font-medium">
              <Money amount={order[sum]} currency={order.currency} />
            </dd>
          </div>
        ))}
      </dl>
      <Table caption={t('timeline')} head={[t('when'), t('who'), t('what'), t('note')]}>
        {order.timeline.map((entry) => (
          <tr key={entry.at + entry.to}>
            <td className="whitespace-nowrap">{moment(entry.at)}</td>
            <td>{entry.actor}</td>
            <td>{t(`states.${entry.to}`)}</td>
            <td>{entry.note}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
