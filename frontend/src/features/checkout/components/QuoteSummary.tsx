import { useTranslation } from 'react-i18next';
import { Money } from '@/ui/Money';
import type { Quote } from '../api/attempt';
import { NewPrices } from './NewPrices';

/** What is ordered and what it costs; where the prices are new, both. */
export function QuoteSummary({ quote, before }: { quote: Quote; before?: Quote | undefined }) {
  const { t } = useTranslation('checkout');
  const sums = ['subtotal', 'shipping', 'tax'] as const;
  return (
    <section className="space-y-3 rounded-lg border border-line bg-card p-4">
      <h2 className="text-lg font-semibold">{t('summary')}</h2>
      {before && <NewPrices quote={quote} before={before} />}
      <ul className="space-y-1">
        {quote.items.map((item) => (
          <li key={item.product_id} className="flex justify-between gap-4">
            <span>
              {item.quantity} × {item.name}
            </span>
            <Money amount={item.line_total} currency={quote.currency} />
          </li>
        ))}
      </ul>
      <dl className="space-y-1 border-t border-line pt-3">
        {sums.map((sum) => (
          <div key={sum} className="flex justify-between text-muted">
            <dt>{t(sum)}</dt>
            <dd>
              <Money amount={quote[sum]} currency={quote.currency} />
            </dd>
          </div>
        ))}
        <div className="flex justify-between text-lg font-semibold">
          <dt>{t('total')}</dt>
          <dd>
            <Money amount={quote.total} currency={quote.currency} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
