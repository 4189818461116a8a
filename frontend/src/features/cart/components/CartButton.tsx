import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { cartQuery } from '../api/cart';
import { showDrawer, useDrawer } from '../api/drawer';

const CartDrawer = lazy(() => import('./CartDrawer'));

/** How much is in the cart, and the way into it. */
export function CartButton() {
  const { t } = useTranslation('cart');
  const count = useQuery(cartQuery).data?.item_count ?? 0;
  const isOpen = useDrawer();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={t('open', { count })}
        onClick={() => showDrawer(true)}
        className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 hover:bg-sunken"
      >
        {t('title')}
        <span aria-hidden="true" className="min-w-6 rounded-full bg-brand px-1.5 text-center text-sm text-on-brand">
          {count}
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <CartDrawer onClose={() => showDrawer(false)} />
        </Suspense>
      )}
    </>
  );
}
