import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import type { CartTypes } from '@/api/types';

export type Cart = CartTypes['CartResponse'];
export type CartItem = CartTypes['CartItem'];

/** Whose cart it is the API knows by the token, or by a cookie that it gave a guest. */
export const cartQuery = queryOptions({
  queryKey: ['cart'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/cart/', { signal })),
});

/** Changes of the cart are sent one after another, so that the last one counts. */
const ONE_BY_ONE = { id: 'cart' };

export function useAddToCart() {
  const keep = useKeepCart();
  return useMutation({
    scope: ONE_BY_ONE,
    mutationFn: (line: { product_id: number; quantity: number }) =>
      answerOf(api.POST('/api/v1/cart/add/', { body: line })),
    onSuccess: ({ cart }) => keep(cart),
  });
}

export function useSetQuantity() {
  const keep = useKeepCart();
  return useMutation({
    scope: ONE_BY_ONE,
    mutationFn: ({ product_id, quantity }: { product_id: number; quantity: number }) =>
      answerOf(api.PATCH('/api/v1/cart/items/{product_id}/', { params: { path: { product_id } }, body: { quantity } })),
    onSuccess: keep,
  });
}

export function useRemoveFromCart() {
  const cache = useQueryClient();
  return useMutation({
    scope: ONE_BY_ONE,
    mutationFn: (product_id: number) =>
      answerOf(api.DELETE('/api/v1/cart/items/{product_id}/', { params: { path: { product_id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: cartQuery.queryKey }),
  });
}

function useKeepCart(): (cart: Cart) => void {
  const cache = useQueryClient();
  return (cart) => cache.setQueryData(cartQuery.queryKey, cart);
}
