import { beforeEach, describe, expect, it } from 'vitest';
import { queries } from './queries';
import { closeSession, openSession } from './session';
import { eve, pair } from './session.samples';

const OF_SOMEBODY = ['orders'];
const OF_ALL = ['shop'];

beforeEach(() => {
  closeSession();
  queries.setQueryData(OF_SOMEBODY, 'seen');
  queries.setQueryData(OF_ALL, 'seen');
});

describe('what was shown', () => {
  it('should stay when a guest signs in', () => {
    openSession(pair(1));
    expect(queries.getQueryData(OF_SOMEBODY)).toBe('seen');
  });

  it('should be forgotten when its user leaves, but for the shop', () => {
    openSession(pair(1));
    closeSession();
    expect(queries.getQueryData(OF_SOMEBODY)).toBeUndefined();
    expect(queries.getQueryData(OF_ALL)).toBe('seen');
  });

  it('should be forgotten when somebody else signs in', () => {
    openSession(pair(1));
    openSession(pair(1, eve));
    expect(queries.getQueryData(OF_SOMEBODY)).toBeUndefined();
  });

  it('should stay while the same user’s token is renewed', () => {
    openSession(pair(1));
    openSession(pair(2));
    expect(queries.getQueryData(OF_SOMEBODY)).toBe('seen');
  });
});
