import type { OrderFilters, State } from './fulfilment';

export const STATES: readonly State[] = [
  'pending',
  'paid',
  'shipped',
  'delivered',
  'failed',
  'expired',
  'cancelled',
  'refunded',
];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The filters in an address; whatever makes no sense there is left out. A day begins and ends in UTC. */
export function orderFiltersOf(address: URLSearchParams): OrderFilters {
  const state = STATES.find((one) => one === address.get('state'));
  const email = address.get('email')?.trim();
  const after = address.get('from') ?? '';
  const before = address.get('to') ?? '';
  return {
    ...(state && { state }),
    ...(email && { email }),
    ...(DAY.test(after) && { placed_after: `${after}T00:00:00Z` }),
    ...(DAY.test(before) && { placed_before: `${before}T23:59:59Z` }),
    ...(address.get('parked') === 'true' && { parked: true }),
  };
}
