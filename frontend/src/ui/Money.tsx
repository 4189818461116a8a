import { useShop } from '@/api/shop';
import { useFormat } from '@/i18n/format';

/** An amount as the API has it, in the shop's currency unless another is named. */
export function Money({ amount, currency }: { amount: string; currency?: string | null | undefined }) {
  const shop = useShop();
  return <>{useFormat().money(amount, currency ?? shop.currency)}</>;
}
