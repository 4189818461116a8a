import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Money } from '@/ui/Money';
import { totalsOf, type Day } from '../api/sales';

/** A period in three numbers. */
export function Totals({ days }: { days: Day[] }) {
  const { t } = useTranslation('insights');
  const { number } = useFormat();
  const { orders, items, revenue } = totalsOf(days);
  return (
    <section aria-label={t('totals')}>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Total name={t('revenue')}>
          <Money amount={revenue} />
        </Total>
        <Total name={t('orders')}>{number(orders)}</Total>
        <Total name={t('items')}>{number(items)}</Total>
      </dl>
    </section>
  );
}

function Total({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="rounded-lg border border-line bg-card p-4">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-2xl font-semibold">{children}</dd>
    </div>
  );
}
