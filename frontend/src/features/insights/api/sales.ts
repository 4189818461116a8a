import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import type { OrderTypes } from '@/api/types';

export type Day = OrderTypes['DailySales'];

export const salesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['sales', from, to],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/sales/', { params: { query: { from, to } }, signal })),
  });

export const shortQuery = queryOptions({
  queryKey: ['products', 'short'],
  queryFn: ({ signal }) =>
    answerOf(api.GET('/api/v1/products/', { params: { query: { ordering: '-sales_count', limit: 100 } }, signal })),
});

/** The days, in UTC as the API counts them, that a period of this length takes up to today. */
export function period(days: number, today = new Date()): { from: string; to: string } {
  const first = new Date(today);
  first.setUTCDate(today.getUTCDate() - days + 1);
  return { from: dayOf(first), to: dayOf(today) };
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
