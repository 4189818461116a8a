import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import type { OrderTypes } from '@/api/types';

export type Day = OrderTypes['DailySales'];

export const salesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['sales', from, to],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/sales/', { params: { query: { from, to } }, signal })),
  });

/** What sells best; which of it is short, the API can't be asked. */
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

/** All days of a period together. */
export function totalsOf(days: Day[]) {
  return {
    orders: days.reduce((sum, day) => sum + day.orders, 0),
    items: days.reduce((sum, day) => sum + day.items, 0),
    revenue: sumOf(days.map((day) => day.revenue)),
  };
}

/** A day as an instant that is on it wherever the visitor is. */
export function noonOf({ date }: Pick<Day, 'date'>): string {
  return `${date}T12:00:00`;
}

/** The exact sum of amounts as the API has them, `"25.50"`. */
function sumOf(amounts: string[]): string {
  const places = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const sum = amounts.reduce((units, amount) => units + unitsOf(amount, places), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${sum < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}

function unitsOf(amount: string, places: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}
