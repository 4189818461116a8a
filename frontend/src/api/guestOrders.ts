import { kept } from './kept';
import type { OrderTypes } from './types';

const KEY = 'shopwright.guest-orders';

/** What lets a guest see an order again from this browser; the API gives it once, and mails it. */
export function guestTokenOf(orderId: string): string | undefined {
  return tokens()[orderId];
}

export function keepGuestToken({ id, guest_token }: Pick<OrderTypes['Order'], 'id'> & { guest_token?: string | null }) {
  if (guest_token) {
    localStorage.setItem(KEY, JSON.stringify({ ...tokens(), [id]: guest_token }));
  }
}

function tokens(): Record<string, string> {
  return (kept(localStorage, KEY) ?? {}) as Record<string, string>;
}
