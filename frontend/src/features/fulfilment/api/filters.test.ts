import { expect, it } from 'vitest';
import { addressOf, orderFiltersOf, wantedIn } from './filters';

it.each([
  ['state=paid&email=a@b.pl', { state: 'paid', email: 'a@b.pl' }],
  [
    'from=2026-11-01&to=2026-11-30',
    { placed_after: '2026-11-01T00:00:00.000Z', placed_before: '2026-12-01T00:00:00.000Z' },
  ],
  ['parked=true', { parked: true }],
  ['state=lost&from=yesterday&to=2026-02-30&parked=no&email=%20', {}],
])('should read %s', (address, filters) => expect(orderFiltersOf(new URLSearchParams(address))).toEqual(filters));

it.each(['state=paid&email=a%40b.pl&from=2026-11-01&to=2026-11-30&parked=true', ''])(
  'should write %s as it was read',
  (address) => expect(addressOf(wantedIn(new URLSearchParams(address))).toString()).toBe(address),
);
