import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newUserSchema } from './schemas';

const ADA = { username: 'ada', email: 'ada@example.com', password: 'harbour-lantern-42' };

function faultsOf(user: Partial<typeof ADA>): Record<string, string[] | undefined> {
  const { error } = newUserSchema.safeParse({ ...ADA, ...user });
  return error ? z.flattenError(error).fieldErrors : {};
}

describe('a new account', () => {
  it.each([
    {},
    { username: 'Zażółć_1.@+-' },
    { email: 'ada@localhost' },
    { password: 'pass word' },
    { password: '💐'.repeat(8) },
  ])('should pass: %o', (user) => expect(faultsOf(user)).toEqual({}));

  it.each([
    [{ username: ' ' }, { username: ['missing', 'badUsername'] }],
    [{ username: 'a b' }, { username: ['badUsername'] }],
    [{ username: 'a'.repeat(151) }, { username: ['tooLong'] }],
    [{ email: 'ada' }, { email: ['badEmail'] }],
    [{ password: 'short-1' }, { password: ['tooShort'] }],
    [{ password: '💐'.repeat(7) }, { password: ['tooShort'] }],
    [{ password: '1234567890' }, { password: ['onlyDigits'] }],
    [{ password: 'a'.repeat(129) }, { password: ['tooLong'] }],
  ])('should not pass: %o', (user, faults) => expect(faultsOf(user)).toEqual(faults));

  it('should have no space around its names, and keep the one in its password', () => {
    const typed = { username: ' ada ', email: ' ada@example.com ', password: ' harbour-lantern-42 ' };
    expect(newUserSchema.parse(typed)).toEqual({ ...ADA, password: typed.password });
  });
});
