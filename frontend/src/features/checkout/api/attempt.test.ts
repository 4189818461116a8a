import { describe, expect, it } from 'vitest';
import { ApiError } from '@/api/error';
import { isFor, newAttempt, nextAfter, refused, shortagesOf, type Quote } from './attempt';
import { NO_DETAILS } from './draft';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const MINUTE = 60_000;
const subject = { cart: 'c', version: 1, country: 'PL', shipping_method: 'standard' };
const sent = { details: NO_DETAILS, card: 'ok' };

function quote(id: string, lifetime = 15 * MINUTE): Quote {
  const expires_at = new Date(NOW + lifetime).toISOString();
  return { quote_id: id, expires_at, items: [], subtotal: '1', shipping: '1', tax: '0', total: '2', currency: 'EUR' };
}

function refusal(status: number, code = '', more = {}): ApiError {
  return ApiError.from(new Response(null, { status }), { code, detail: 'no', ...more });
}

describe('an attempt', () => {
  const open = newAttempt(subject, quote('a'), undefined);

  it('should be gone on with for the same cart, sent the same way', () => {
    expect(isFor(open, { ...subject }, NOW)).toBe(true);
    expect(isFor(open, { ...subject, version: 2 }, NOW)).toBe(false);
    expect(isFor(open, { ...subject, country: 'DE' }, NOW)).toBe(false);
  });

  it('should make room for another near the end of its quote, and once it is over', () => {
    expect(isFor(newAttempt(subject, quote('b', MINUTE / 2), undefined), subject, NOW)).toBe(false);
    expect(isFor({ ...open, isOver: true }, subject, NOW)).toBe(false);
  });

  it('should stay until its outcome is known, though its quote ends and its cart changes', () => {
    const asked = { ...open, sent };
    expect(isFor(asked, { ...subject, version: 2, country: 'DE' }, NOW + 60 * MINUTE)).toBe(true);
    expect(isFor(asked, { ...subject, cart: "somebody else's" }, NOW)).toBe(false);
  });

  it('should stay for a cart that it ordered', () => {
    const placed = { ...open, order: 'o' };
    expect(isFor(placed, subject, NOW + 60 * MINUTE)).toBe(true);
    expect(isFor(placed, { ...subject, version: 2 }, NOW)).toBe(false);
  });

  it('should know what the same things cost before', () => {
    expect(newAttempt(subject, quote('b'), open).before).toEqual(open.quote);
    expect(newAttempt({ ...subject, version: 2 }, quote('b'), open).before).toBeUndefined();
  });
});

describe('a refused attempt', () => {
  const asked = { ...newAttempt(subject, quote('a'), undefined), sent };

  it('should be the same while its outcome is not known', () => {
    expect(refused(asked, 'ask-again')).toBe(asked);
  });

  it('should get another key after a declined payment, and nothing else', () => {
    const next = refused(asked, 'pay-otherwise');
    expect(next).toEqual({ ...asked, sent: undefined, key: next.key });
    expect(next.key).not.toBe(asked.key);
  });

  it.each(['quote-again', 'look-up'] as const)('should be over: %s', (next) => {
    expect(refused(asked, next)).toEqual({ ...asked, sent: undefined, isOver: true });
  });
});

describe('a refusal', () => {
  it.each([
    [ApiError.unreachable(new TypeError('offline')), 'ask-again'],
    [refusal(503), 'ask-again'],
    [refusal(409, 'idempotency_in_progress'), 'ask-again'],
    [refusal(402, 'payment_declined'), 'pay-otherwise'],
    [refusal(409, 'price_changed'), 'quote-again'],
    [refusal(409, 'quote_expired'), 'quote-again'],
    [refusal(409, 'insufficient_stock'), 'quote-again'],
    [refusal(400, '', { quote_id: ['There is no such quote.'] }), 'quote-again'],
    [refusal(409, 'quote_used'), 'look-up'],
    [refusal(422, 'idempotency_key_reused'), 'look-up'],
    [refusal(400), 'correct'],
  ])('should tell what is next: %s → %s', (error, next) => expect(nextAfter(error)).toBe(next));

  it('should tell what there is too little of', () => {
    const items = [{ product_id: 1, requested: 2, available: 1 }];
    expect(shortagesOf(refusal(409, 'insufficient_stock', { items }))).toEqual([{ product_id: 1, available: 1 }]);
    expect(shortagesOf(refusal(409, 'price_changed', { items }))).toEqual([]);
  });
});
