import { expect, it } from 'vitest';
import { period, totalsOf } from './sales';

it.each([
  [1, { from: '2026-03-01', to: '2026-03-01' }],
  [30, { from: '2026-01-31', to: '2026-03-01' }],
])('should take %s days with today', (days, expected) =>
  expect(period(days, new Date('2026-03-01T23:30:00Z'))).toEqual(expected),
);

it.each([
  [[], '0'],
  [['0.10', '0.20'], '0.30'],
  [['100000000000000.01', '0.99', '7'], '100000000000008.00'],
  [['1.00', '-1.05'], '-0.05'],
  [['300', '500'], '800'],
])('should add %s up to %s', (amounts, revenue) =>
  expect(totalsOf(amounts.map((amount) => ({ date: '2026-03-01', orders: 2, items: 3, revenue: amount })))).toEqual({
    orders: 2 * amounts.length,
    items: 3 * amounts.length,
    revenue,
  }),
);
