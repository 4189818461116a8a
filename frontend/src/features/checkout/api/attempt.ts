import { z } from 'zod';
import { ApiError } from '@/api/error';
import { newRequestKey } from '@/api/requestKey';
import type { OrderTypes } from '@/api/types';
import type { Details } from './draft';

export type Quote = OrderTypes['Quote'];

/** What is to be quoted: a cart, in one of its states, sent somewhere by some way. */
export interface Subject {
  cart: string;
  version: number;
  country: string;
  shipping_method: string;
}

/** What an order was asked for with. The API knows a key together with it: asked with anything else, it refuses. */
export interface Sent {
  details: Details;
  card: string;
}

/** A quote and the key that the order by it is placed with; the API places one order for a key, however often it is sent. */
export interface Attempt {
  subject: Subject;
  quote: Quote;
  key: string;
  /** There while what became of the request is not known: until then, nothing else may be sent. */
  sent?: Sent | undefined;
  /** The order that it came to. */
  order?: string | undefined;
  /** Whether nothing can be ordered by its quote any more. */
  isOver?: boolean | undefined;
  /** What the same things cost by the quote before. */
  before?: Quote | undefined;
}

/** What a refused order calls for. */
export type Next =
  /** What became of it is not known: ask again with the same key, for the same. */
  | 'ask-again'
  /** Nothing was ordered; the same quote may be paid by other means, with a new key. */
  | 'pay-otherwise'
  /** Nothing was ordered, nor will be by this quote. */
  | 'quote-again'
  /** It was ordered, by another request. */
  | 'look-up'
  /** Nothing was ordered; the buyer has to change what was typed. */
  | 'correct';

const OVER = ['price_changed', 'quote_expired', 'order_expired', 'insufficient_stock'];

/** A quote is not begun to be paid in its last minute. */
const ENOUGH_TIME = 60_000;

const shortages = z.object({ items: z.array(z.object({ product_id: z.number(), available: z.number() })) });

export function nextAfter(error: unknown): Next {
  if (!(error instanceof ApiError)) {
    return 'quote-again'; // it was never sent
  }
  if (error.isPassing || error.code === 'idempotency_in_progress') {
    return 'ask-again';
  }
  if (error.code === 'payment_declined') {
    return 'pay-otherwise';
  }
  if (error.code === 'quote_used' || error.status === 422) {
    return 'look-up';
  }
  return OVER.includes(error.code) || 'quote_id' in error.fields ? 'quote-again' : 'correct';
}

/** Whether the attempt is the one to go on with for a subject; one whose outcome is not known is, whatever its cart became. */
export function isFor(attempt: Attempt, subject: Subject, now: number): boolean {
  if (attempt.sent) {
    return attempt.subject.cart === subject.cart;
  }
  const isSame = sameSubject(attempt.subject, subject);
  return (
    isSame &&
    (attempt.order !== undefined || (!attempt.isOver && Date.parse(attempt.quote.expires_at) - ENOUGH_TIME > now))
  );
}

/** A new attempt, which knows what the same things cost by the one before. */
export function newAttempt(subject: Subject, quote: Quote, known: Attempt | undefined): Attempt {
  const before = known && sameSubject(known.subject, subject) ? known.quote : undefined;
  return { subject, quote, key: newRequestKey(), before };
}

/** The attempt after its request was refused. */
export function refused(attempt: Attempt, next: Next): Attempt {
  switch (next) {
    case 'ask-again':
      return attempt;
    case 'pay-otherwise':
      return { ...attempt, sent: undefined, key: newRequestKey() };
    case 'quote-again':
    case 'look-up':
      return { ...attempt, sent: undefined, isOver: true };
    case 'correct':
      return { ...attempt, sent: undefined };
  }
}

/** The products of which there is less than was to be ordered, and how much there is. */
export function shortagesOf(error: unknown): { product_id: number; available: number }[] {
  const isShortage = error instanceof ApiError && error.code === 'insufficient_stock';
  return (isShortage && shortages.safeParse(error.body).data?.items) || [];
}

function sameSubject(one: Subject, other: Subject): boolean {
  return (
    one.cart === other.cart &&
    one.version === other.version &&
    one.country === other.country &&
    one.shipping_method === other.shipping_method
  );
}
