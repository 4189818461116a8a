import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { useRemoveFromCart, useSetQuantity, type CartItem } from '../api/cart';
import { CartProblem } from './CartProblem';
import { Quantity } from './Quantity';

/** One product of the cart. Its quantity stays open to the keyboard while a change is under way. */
export function CartLine({
  item,
  currency,
  leave,
}: {
  item: CartItem;
  currency: string | null | undefined;
  leave: (() => void) | undefined;
}) {
  const { t } = useTranslation('cart');
  const set = useSetQuantity();
  const remove = useRemoveFromCart();
  const error = set.error ?? remove.error;
  return (
    <li className="space-y-2 py-4">
      <div className="flex justify-between gap-4">
        <Link to={`/products/${item.product_id}`} onClick={leave} className="font-medium hover:underline">
          {item.name}
        </Link>
        <Money amount={item.line_total} currency={currency} />
      </div>
      {!item.available && <p className="text-sm text-bad">{t('unavailable')}</p>}
      {item.price_changed && item.previous_price && (
        <p className="text-sm text-warn">
          {t('priceWas')} <Money amount={item.previous_price} currency={currency} />, {t('priceIs')}{' '}
          <Money amount={item.price} currency={currency} />
        </p>
      )}
      <div className="flex items-center justify-between gap-4">
        <Quantity
          label={t('quantityOf', { name: item.name })}
          value={set.isPending ? set.variables.quantity : item.quantity}
          onChange={(quantity) => set.mutate({ product_id: item.product_id, quantity })}
        />
        <Button look="plain" busy={remove.isPending} onClick={() => remove.mutate(item.product_id)}>
          {t('remove')}
          <span className="sr-only"> {item.name}</span>
        </Button>
      </div>
      {error && <CartProblem error={error} />}
    </li>
  );
}
