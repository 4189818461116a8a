import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { guestTokenOf } from '@/api/guestOrders';
import { nextCursor } from '@/api/paging';
import type { OrderTypes } from '@/api/types';

export type Order = OrderTypes['Order'];

/** In milliseconds; a payment under way is usually known within two seconds. */
const WHILE_PENDING = 1_500;

/** The user's own; without `user`, staff would get everybody's. */
export const ordersQuery = infiniteQueryOptions({
  queryKey: ['orders', 'list'],
  queryFn: ({ pageParam, signal }) =>
    answerOf(api.GET('/api/v1/orders/', { params: { query: { user: 'me', cursor: pageParam, limit: 10 } }, signal })),
  initialPageParam: '',
  getNextPageParam: nextCursor,
});

export const orderQuery = (order_id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', order_id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/orders/{order_id}/', { params: asBuyer(order_id), signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? WHILE_PENDING : false),
  });

export function useCancelOrder(order_id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.POST('/api/v1/orders/{order_id}/cancel/', { params: asBuyer(order_id), body: reason ? { reason } : {} }),
      ),
    onSuccess: (order) => {
      cache.setQueryData(orderQuery(order_id).queryKey, order);
      return cache.invalidateQueries({ queryKey: ordersQuery.queryKey });
    },
  });
}

/** A guest shows the order's own token, everybody else their own. */
function asBuyer(order_id: string) {
  const guest_token = guestTokenOf(order_id);
  return { path: { order_id }, query: guest_token ? { guest_token } : {} };
}
