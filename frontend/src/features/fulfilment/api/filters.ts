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

/** What is asked for, as it is typed and stands in the address. */
export interface Wanted {
  state: string;
  email: string;
  from: string;
  to: string;
  parked: boolean;
}

export function wantedIn(address: URLSearchParams): Wanted {
  const text = (name: string) => address.get(name)?.trim() ?? '';
  return {
    state: text('state'),
    email: text('email'),
    from: text('from'),
    to: text('to'),
    parked: text('parked') === 'true',
  };
}

export function addressOf({ parked, ...texts }: Wanted): URLSearchParams {
  const told = Object.entries(texts).map(([name, value]) => [name, value.trim()]);
  return new URLSearchParams([...told, ...(parked ? [['parked', 'true']] : [])].filter(([, value]) => value));
}

/** The filters in an address; whatever makes no sense there is left out. A day begins and ends in UTC. */
export function orderFiltersOf(address: URLSearchParams): OrderFilters {
  const { email, from, to, parked, ...wanted } = wantedIn(address);
  const state = STATES.find((one) => one === wanted.state);
  const placed_after = midnight(from, 0);
  const placed_before = midnight(to, 1);
  return {
    ...(state && { state }),
    ...(email && { email }),
    ...(placed_after && { placed_after }),
    ...(placed_before && { placed_before }),
    ...(parked && { parked }),
  };
}

/** When a day begins, or one some days after it; nothing if there is no such day. */
function midnight(day: string, after: number): string | undefined {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day)) {
    return undefined;
  }
  instant.setUTCDate(instant.getUTCDate() + after);
  return instant.toISOString();
}
