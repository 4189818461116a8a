import { useTranslation } from 'react-i18next';
import { useShop } from '@/api/shop';
import { useFormat } from '@/i18n/format';

/** How a range of prices is written, either end of which may be open. */
export function usePriceText(): (from?: string | null, to?: string | null) => string {
  const { t } = useTranslation('catalog');
  const { money } = useFormat();
  const { currency } = useShop();
  return (from, to) => {
    if (from && to) {
      return t('prices.between', { from: money(from, currency), to: money(to, currency) });
    }
    return from
      ? t('prices.from', { from: money(from, currency) })
      : t('prices.to', { to: money(to ?? '0', currency) });
  };
}
