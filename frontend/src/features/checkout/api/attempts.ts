import { alone } from '@/api/alone';
import { kept } from '@/api/kept';
import { isFor, newAttempt, refused, type Attempt, type Next, type Quote, type Sent, type Subject } from './attempt';

const STORED = 'shopwright.attempt';

/**
 * The attempt under way for this subject, whichever tab began it, or a new one. All tabs place their order by the same
 * quote and key, so that together they order once.
 */
export function attemptFor(subject: Subject, quote: () => Promise<Quote>): Promise<Attempt> {
  return alone(STORED, async () => {
    const known = stored();
    return known && isFor(known, subject, Date.now()) ? known : keep(newAttempt(subject, await quote(), known));
  });
}

/**
 * The attempt as it is to be sent: with what was sent before, by whichever tab, if what became of that is not known.
 * Fails when the attempt has made room for another.
 */
export function begin({ quote }: Attempt, sent: Sent): Promise<Attempt> {
  return alone(STORED, () => {
    const known = stored();
    if (known?.quote.quote_id !== quote.quote_id || known.isOver) {
      throw new Error('this attempt is over');
    }
    return known.sent || known.order ? known : keep({ ...known, sent });
  });
}

/** Notes what became of an attempt; nothing, when another tab has gone on from it. */
export function settle(attempt: Attempt, outcome: Next | { order: string }): Promise<void> {
  return alone(STORED, () => {
    if (stored()?.key === attempt.key) {
      keep(typeof outcome === 'string' ? refused(attempt, outcome) : { ...attempt, sent: undefined, ...outcome });
    }
  });
}

/** What was sent for a cart and may have been ordered. */
export function unsettled(cart: string): Sent | undefined {
  const known = stored();
  return known?.subject.cart === cart ? known.sent : undefined;
}

export function forgetAttempt(): void {
  localStorage.removeItem(STORED);
}

function keep(attempt: Attempt): Attempt {
  localStorage.setItem(STORED, JSON.stringify(attempt));
  return attempt;
}

function stored(): Attempt | undefined {
  return kept(localStorage, STORED) as Attempt | undefined;
}
