import { beforeEach, describe, expect, it } from 'vitest';
import { closeSession, openSession } from '@/api/session';
import { eve, pair } from '@/api/session.samples';
import { DEMO_ADDRESS, detailsSchema, draft, forgetDraft, keepDraft, NO_DETAILS } from './draft';

const complete = { ...NO_DETAILS, ...DEMO_ADDRESS, shipping_method: 'standard' };

beforeEach(() => {
  closeSession();
  forgetDraft();
});

describe('a draft', () => {
  it('should be empty at first', () => expect(draft()).toEqual(NO_DETAILS));

  it('should be what was typed, as far as it goes', () => {
    keepDraft({ name: 'Grace Hopper' });
    expect(draft()).toEqual({ ...NO_DETAILS, name: 'Grace Hopper' });
  });

  it('should be for whoever typed it', () => {
    openSession(pair(1));
    keepDraft({ name: 'Grace Hopper' });
    openSession(pair(1, eve));
    expect(draft()).toEqual(NO_DETAILS);
    openSession(pair(1));
    expect(draft().name).toBe('Grace Hopper');
    closeSession();
    expect(draft()).toEqual(NO_DETAILS);
  });

  it('should outlive the sign-in of a guest', () => {
    keepDraft({ name: 'Grace Hopper' });
    openSession(pair(1));
    expect(draft().name).toBe('Grace Hopper');
  });

  it('should be gone after the order', () => {
    keepDraft({ name: 'Grace Hopper' });
    forgetDraft();
    expect(draft()).toEqual(NO_DETAILS);
  });
});

describe('details', () => {
  it('should do without an e-mail, a second line and a phone', () =>
    expect(detailsSchema.safeParse(complete).success).toBe(true));

  it.each([
    [{ name: ' ' }, 'missing'],
    [{ name: 'x'.repeat(101) }, 'tooLong'],
    [{ email: 'ada@' }, 'badEmail'],
  ])('should be refused: %o', (fault, message) =>
    expect(detailsSchema.safeParse({ ...complete, ...fault }).error?.issues[0]?.message).toBe(message),
  );
});
