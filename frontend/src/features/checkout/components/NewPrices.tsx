import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Notice } from '@/ui/Notice';
import type { Quote } from '../api/attempt';

/** Names both prices of whatever costs something else than by the quote before. */
export function NewPrices({ quote, before }: { quote: Quote; before: Quote }) {
  const { t } = useTranslation('checkout');
  const { money } = useFormat();
  const known = new Map(before.items.map((item) => [item.product_id, item.price]));
  const rows = [
    ...quote.items.map(({ name, product_id, price }) => ({ name, was: known.get(product_id) ?? price, is: price })),
    { name: t('total'), was: before.total, is: quote.total },
  ].filter(({ was, is }) => was !== is);
  return (
    rows.length > 0 && (
      <Notice kind="warn">
        <p>{t('newPrices')}</p>
        <ul className="list-inside list-disc">
          {rows.map(({ name, was, is }) => (
            <li key={name}>{t('wasIs', { name, was: money(was, before.currency), is: money(is, quote.currency) })}</li>
          ))}
        </ul>
      </Notice>
    )
  );
}
