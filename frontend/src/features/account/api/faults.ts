import { ApiError } from '@/api/error';

/** What the API says of a field, in words that it has kept from the original, by the texts of this app that say the same. */
const FAULTS = {
  'This field is required.': 'missing',
  'Enter a valid email address.': 'badEmail',
  'Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.': 'badUsername',
  'user with this email address already exists.': 'emailTaken',
  'A user with that username already exists.': 'usernameTaken',
  'This password is too short. It must contain at least 8 characters.': 'tooShort',
  'This password is entirely numeric.': 'onlyDigits',
  'This password is too common.': 'tooCommon',
  'The password is too similar to the username.': 'likeUsername',
  'The password is too similar to the email address.': 'likeEmail',
  'The password is wrong.': 'wrongPassword',
} as const;

export type Fault = (typeof FAULTS)[keyof typeof FAULTS] | 'tooLong';

const KNOWN = new Set<string>([...Object.values(FAULTS), 'tooLong' satisfies Fault]);

/** The text that says the same in the visitor's language, if there is one; else the API's own words. */
export function faultIn(words: string): string {
  return words in FAULTS ? FAULTS[words as keyof typeof FAULTS] : words;
}

export function isFault(message: string): message is Fault {
  return KNOWN.has(message);
}

/** Whether the one-time token of a mail was refused, so that only a newer mail helps. */
export function isSpent(error: Error | null): boolean {
  return error instanceof ApiError && 'token' in error.fields;
}
