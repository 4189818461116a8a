import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { cartQuery } from '../api/cart';
import { CartLine } from './CartLine';

/** What is in the cart and what it comes to; `leave` is called by links that lead away. */
export function CartContent({ leave }: { leave?: () => void }) {
  const { t } = useTranslation('cart');
  const cart = useQuery(cartQuery);
  return (
    <Part of={cart} skeleton={<Skeleton className="h-64" />}>
      {({ items, subtotal, currency, stale }) =>
        items.length === 0 ? (
          <div className="space-y-4 py-8 text-center">
            <p className="text-muted">{t('empty')}</p>
            <ButtonLink to="/products" onClick={leave}>
              {t('find')}
            </ButtonLink>
          </div>
        ) : (
          <div className="space-y-4">
            {stale && <Notice kind="warn">{t('stale')}</Notice>}
            <ul className="divide-y divide-line">
              {items.map((item) => (
                <CartLine key={item.product_id} item={item} currency={currency} leave={leave} />
              ))}
            </ul>
            <p className="flex justify-between text-lg font-semibold">
              <span>{t('subtotal')}</span>
              <Money amount={subtotal} currency={currency} />
            </p>
            <ButtonLink to="/checkout" className="w-full" onClick={leave}>
              {t('checkout')}
            </ButtonLink>
          </div>
        )
      }
    </Part>
  );
}
