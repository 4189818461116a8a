import { expect, it } from 'vitest';
import { period } from './sales';

it.each([
  [1, { from: '2026-03-01', to: '2026-03-01' }],
  [30, { from: '2026-01-31', to: '2026-03-01' }],
])('should take %s days with today', (days, expected) =>
  expect(period(days, new Date('2026-03-01T23:30:00Z'))).toEqual(expected),
);
