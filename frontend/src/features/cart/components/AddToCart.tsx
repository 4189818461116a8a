import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { useAddToCart } from '../api/cart';
import { showDrawer } from '../api/drawer';
import { CartProblem } from './CartProblem';
import { Quantity } from './Quantity';

/** Puts a product into the cart and shows what is there now. */
export function AddToCart({ product }: { product: { id: number; name: string; stock_count: number } }) {
  const { t } = useTranslation('cart');
  const [quantity, setQuantity] = useState(1);
  const add = useAddToCart();
  const isSoldOut = product.stock_count === 0;
  return (
    <div className="space-y-3">
      <div className="flex gap-3">
        <Quantity
          label={t('quantityOf', { name: product.name })}
          value={quantity}
          most={product.stock_count}
          disabled={isSoldOut}
          onChange={setQuantity}
        />
        <Button
          className="flex-1"
          disabled={isSoldOut}
          busy={add.isPending}
          onClick={() => add.mutate({ product_id: product.id, quantity }, { onSuccess: () => showDrawer(true) })}
        >
          {t('add')}
        </Button>
      </div>
      {add.error && <CartProblem error={add.error} />}
      <p role="status" className="sr-only">
        {add.isSuccess && t('added', { name: product.name })}
      </p>
    </div>
  );
}
