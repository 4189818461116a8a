import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';
import type { Order } from '../api/orders';

/** In milliseconds: the cart is told of a paid order, and lets go of what was bought, a moment after the buyer. */
const UNTIL_CART_KNOWS = [1_500, 5_000];

/** Tells a buyer how the order went that was just placed. */
export function Placed({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  useFreshCart(order.state);
  switch (order.state) {
    case 'pending':
      return <Notice kind="warn">{t('placedPending')}</Notice>;
    case 'failed':
    case 'expired':
    case 'cancelled':
      return <Notice kind="bad">{t('placedFailed')}</Notice>;
    default:
      return <Notice kind="good">{t('placedPaid', { email: order.email })}</Notice>;
  }
}

function useFreshCart(state: Order['state']): void {
  const cache = useQueryClient();
  useEffect(() => {
    const timers = UNTIL_CART_KNOWS.map((wait) =>
      setTimeout(() => void cache.invalidateQueries({ queryKey: ['cart'] }), wait),
    );
    return () => timers.forEach(clearTimeout);
  }, [cache, state]);
}
