import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useShop } from '@/api/shop';
import { useFormat } from '@/i18n/format';
import { noonOf, type Day } from '../api/sales';

/** Revenue by day; the same is in the table for those who can't see it. */
export function SalesChart({ days }: { days: Day[] }) {
  const { t } = useTranslation('insights');
  const { day, money } = useFormat();
  const { currency } = useShop();
  return (
    <div aria-hidden="true" className="h-72">
      <ResponsiveContainer>
        <BarChart
          accessibilityLayer={false}
          data={days.map((of) => ({ date: noonOf(of), revenue: Number(of.revenue) }))}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="date" tickFormatter={day} stroke="var(--color-muted)" minTickGap={24} />
          <YAxis stroke="var(--color-muted)" width={64} />
          <Tooltip
            labelFormatter={(date) => (typeof date === 'string' ? day(date) : date)}
            formatter={(revenue) => [money(String(revenue), currency), t('revenue')]}
            contentStyle={{ background: 'var(--color-card)', borderColor: 'var(--color-line)' }}
            cursor={{ fill: 'var(--color-sunken)' }}
          />
          <Bar dataKey="revenue" fill="var(--color-brand)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
