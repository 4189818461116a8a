import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '@/api/client';
import { nextCursor } from '@/api/paging';
import { newRequestKey } from '@/api/requestKey';
import type { OrderTypes } from '@/api/types';

export type Order = OrderTypes['Order'];
export type State = Order['state'];

/** Which orders are shown. */
export interface OrderFilters {
  state?: State;
  email?: string;
  placed_after?: string;
  placed_before?: string;
  parked?: boolean;
}

export const allOrdersQuery = (filters: OrderFilters) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'all', filters],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/orders/', { params: { query: { ...filters, cursor: pageParam, limit: 25 } }, signal })),
    initialPageParam: '',
    getNextPageParam: nextCursor,
  });

export const anyOrderQuery = (order_id: string) =>
  queryOptions({
    queryKey: ['orders', 'any', order_id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/orders/{order_id}/', { params: { path: { order_id } }, signal })),
  });

export function useShip(order_id: string) {
  return useOrderChange((tracking: string) =>
    api.POST('/api/v1/orders/{order_id}/ship/', {
      params: { path: { order_id } },
      body: tracking ? { tracking } : {},
    }),
  );
}

export function useDeliver(order_id: string) {
  return useOrderChange(() => api.POST('/api/v1/orders/{order_id}/deliver/', { params: { path: { order_id } } }));
}

export function useCancel(order_id: string) {
  return useOrderChange((reason: string) =>
    api.POST('/api/v1/orders/{order_id}/cancel/', { params: { path: { order_id } }, body: reason ? { reason } : {} }),
  );
}

/**
 * Pays back an amount, or all that is left. A refund that nobody knows the end of is sent again with its key, so that it is
 * paid once; the next one has a key of its own.
 */
export function useRefund(order_id: string) {
  const [key, setKey] = useState(newRequestKey);
  return useOrderChange(async ({ amount, reason }: { amount: string; reason: string }) => {
    const answer = await api.POST('/api/v1/orders/{order_id}/refund/', {
      params: { path: { order_id }, header: { 'Idempotency-Key': key } },
      body: { reason, ...(amount && { amount }) },
    });
    if (answer.response.ok) {
      setKey(newRequestKey());
    }
    return answer;
  });
}

/** Lets an order go on that had to stop. */
export function useRetry(order_id: string) {
  return useOrderChange(() => api.POST('/api/v1/orders/{order_id}/retry/', { params: { path: { order_id } } }));
}

/** The orders as a file, made by the API as it is read. */
export function useExport() {
  return useMutation({
    mutationFn: (filters: OrderFilters) =>
      answerOf(api.GET('/api/v1/orders/export/', { params: { query: filters }, parseAs: 'blob' })),
  });
}

function useOrderChange<V, T>(change: (values: V) => Promise<{ data?: T; error?: unknown; response: Response }>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (values: V) => answerOf(change(values)),
    // a refused change often means that the order is not as it was shown
    onSettled: () => cache.invalidateQueries({ queryKey: ['orders'] }),
  });
}
