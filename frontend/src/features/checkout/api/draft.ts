import { z } from 'zod';
import { kept } from '@/api/kept';
import { currentSession, userOf } from '@/api/session';

const text = (most: number) => z.string().trim().min(1, 'missing').max(most, 'tooLong');
const optional = (most: number) => z.string().trim().max(most, 'tooLong');

/** What a buyer tells before paying; the bounds are the API's. A message is a key of the texts. */
export const detailsSchema = z.object({
  email: z.union([z.literal(''), z.email('badEmail').max(254, 'tooLong')]),
  name: text(100),
  line1: text(200),
  line2: optional(200),
  postal_code: text(20),
  city: text(100),
  country: text(2),
  phone: optional(40),
  shipping_method: text(40),
});

export type Details = z.infer<typeof detailsSchema>;

export const NO_DETAILS: Details = {
  email: '',
  name: '',
  line1: '',
  line2: '',
  postal_code: '',
  city: '',
  country: '',
  phone: '',
  shipping_method: '',
};

export const DEMO_EMAIL = 'ada@example.com';

/** Somewhere to try a shop out with. */
export const DEMO_ADDRESS = {
  name: 'Ada Nowak',
  line1: 'ul. Długa 7',
  postal_code: '31-147',
  city: 'Kraków',
  country: 'PL',
};

const KEY = 'shopwright.checkout';

interface Draft {
  by?: string;
  details: Partial<Details>;
}

/** What was typed in this tab, which a reload or a new sign-in must not lose; a user's is for nobody else. */
export function draft(): Details {
  const known = kept(sessionStorage, KEY) as Draft | undefined;
  const isTheirs = known?.by === undefined || known.by === userOf(currentSession());
  return { ...NO_DETAILS, ...(isTheirs && known?.details) };
}

export function keepDraft(details: Partial<Details>): void {
  sessionStorage.setItem(KEY, JSON.stringify({ by: userOf(currentSession()), details } satisfies Draft));
}

export function forgetDraft(): void {
  sessionStorage.removeItem(KEY);
}
