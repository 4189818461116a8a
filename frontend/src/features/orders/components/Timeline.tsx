import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Order } from '../api/orders';

/** What became of an order, and when. */
export function Timeline({ entries }: { entries: Order['timeline'] }) {
  const { t } = useTranslation('orders');
  const { moment } = useFormat();
  return (
    <section className="space-y-2">
      <h2 className="text-xl font-semibold">{t('timeline')}</h2>
      <ol className="space-y-3 border-l-2 border-line pl-4">
        {entries.map((entry) => (
          <li key={entry.at + entry.to}>
            <p className="font-medium">{t(`states.${entry.to}`)}</p>
            <p className="text-sm text-muted">
              <time dateTime={entry.at}>{moment(entry.at)}</time>
              {entry.note && ` · ${entry.note}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
