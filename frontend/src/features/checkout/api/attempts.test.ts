import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Quote } from './attempt';
import { attemptFor, begin, forgetAttempt, settle, unsettled } from './attempts';
import { NO_DETAILS } from './draft';

const subject = { cart: 'c', version: 1, country: 'PL', shipping_method: 'standard' };
const byOk = { details: NO_DETAILS, card: 'ok' };
const byOther = { details: NO_DETAILS, card: 'pending' };
const never = () => Promise.reject(new Error('asked again'));

function quote(id: string): Promise<Quote> {
  const expires_at = new Date(Date.now() + 900_000).toISOString();
  const sums = { subtotal: '1', shipping: '1', tax: '0', total: '2', currency: 'EUR' };
  return Promise.resolve({ quote_id: id, expires_at, items: [], ...sums });
}

beforeEach(() => {
  forgetAttempt();
  // what jsdom lacks; it waits no turn, as there is one tab
  vi.stubGlobal('navigator', { locks: { request: async (_name: string, run: () => unknown) => await run() } });
});

describe('attempts of several tabs', () => {
  it('should be one', async () => {
    const first = await attemptFor(subject, () => quote('a'));
    expect(await attemptFor(subject, never)).toEqual(first);
  });

  it('should send what was sent before, while that may have been ordered', async () => {
    const attempt = await attemptFor(subject, () => quote('a'));
    const first = await begin(attempt, byOk);
    expect(await begin(attempt, byOther)).toEqual(first);
    expect(unsettled('c')).toEqual(byOk);
    expect(await attemptFor({ ...subject, version: 2 }, never)).toEqual(first);
  });

  it('should tell the order that came of it, and send nothing more', async () => {
    const attempt = await attemptFor(subject, () => quote('a'));
    await settle(await begin(attempt, byOk), { order: 'o' });
    expect((await begin(attempt, byOther)).order).toBe('o');
    expect(unsettled('c')).toBeUndefined();
  });

  it('should go on with a new key after a declined payment, in all of them', async () => {
    const attempt = await attemptFor(subject, () => quote('a'));
    const first = await begin(attempt, byOk);
    await settle(first, 'pay-otherwise');
    const second = await begin(attempt, byOther);
    expect(second.key).not.toBe(first.key);
    await settle(first, 'pay-otherwise'); // the other tab's answer, late
    expect(unsettled('c')).toEqual(byOther);
  });

  it('should not be sent once another quote was asked for', async () => {
    const attempt = await attemptFor(subject, () => quote('a'));
    await attemptFor({ ...subject, version: 2 }, () => quote('b'));
    await expect(begin(attempt, byOk)).rejects.toThrow();
  });
});
