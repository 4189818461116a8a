import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { SelectField } from '@/ui/Field';
import { Money } from '@/ui/Money';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { noonOf, period, salesQuery } from '../api/sales';
import { SalesChart } from './SalesChart';
import { Totals } from './Totals';

const PERIODS = [7, 30, 90];

/** What was sold day by day, to look at and to read. */
export function Sales() {
  const { t } = useTranslation('insights');
  const { day, number } = useFormat();
  const [days, setDays] = useState(30);
  const { from, to } = period(days);
  const sales = useQuery(salesQuery(from, to));
  return (
    <section className="space-y-4">
      <div className="max-w-xs">
        <SelectField label={t('period')} value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {PERIODS.map((length) => (
            <option key={length} value={length}>
              {t('lastDays', { count: length })}
            </option>
          ))}
        </SelectField>
      </div>
      <Part of={sales} skeleton={<Skeleton className="h-80" />}>
        {(rows) => (
          <>
            <Totals days={rows} />
            <SalesChart days={rows} />
            <details>
              <summary className="min-h-11 cursor-pointer content-center">{t('asTable')}</summary>
              <Table caption={t('sales')} head={[t('day'), t('orders'), t('items'), t('revenue')]}>
                {rows.map((row) => (
                  <tr key={row.date}>
                    <td>{day(noonOf(row))}</td>
                    <td>{number(row.orders)}</td>
                    <td>{number(row.items)}</td>
                    <td>
                      <Money amount={row.revenue} />
                    </td>
                  </tr>
                ))}
              </Table>
            </details>
          </>
        )}
      </Part>
    </section>
  );
}
