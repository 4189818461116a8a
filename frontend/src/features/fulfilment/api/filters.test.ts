import { expect, it } from 'vitest';
import { orderFiltersOf } from './filters';

it.each([
  ['state=paid&email=a@b.pl', { state: 'paid', email: 'a@b.pl' }],
  ['from=2026-11-01&to=2026-11-30', { placed_after: '2026-11-01T00:00:00Z', placed_before: '2026-11-30T23:59:59Z' }],
  ['parked=true', { parked: true }],
  ['state=lost&from=yesterday&parked=no&email=%20', {}],
])('should read %s', (address, filters) => expect(orderFiltersOf(new URLSearchParams(address))).toEqual(filters));
