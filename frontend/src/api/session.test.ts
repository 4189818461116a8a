import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ada, eve, pair } from './session.samples';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const KEY = 'shopwright.session';

const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();

/** A tab of the shop, which knows nothing but what the browser keeps. */
async function newTab() {
  vi.resetModules();
  return import('./session');
}

function answer(status: number, body: unknown = {}) {
  fetch.mockResolvedValueOnce(Response.json(body, { status }));
}

/** Locks as the browser has them: one holder at a time, first come, first served. */
function newLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: <T>(_name: string, work: () => Promise<T>): Promise<T> => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.stubGlobal('fetch', fetch);
  Object.defineProperty(navigator, 'locks', { configurable: true, value: newLocks() });
});

afterEach(() => {
  fetch.mockReset();
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a session', () => {
  it('should be nobody’s at first', async () => {
    const tab = await newTab();
    expect(tab.currentSession()).toEqual({ state: 'guest' });
    expect(await tab.accessToken()).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('should be of whom the token names', async () => {
    const tab = await newTab();
    const told = vi.fn();
    tab.onSession(told);
    tab.openSession(pair(1));
    expect(told).toHaveBeenCalledOnce();
    expect(tab.currentSession()).toEqual({ state: 'signed-in', ...ada });
    expect(tab.refreshToken()).toBe('refresh-1');
  });

  it('should keep no access token where a script of another day could find it', async () => {
    const tab = await newTab();
    tab.openSession(pair(1));
    expect(localStorage).toHaveLength(1);
    expect(localStorage.getItem(KEY)).not.toContain(pair(1).access);
  });

  it('should outlive a reload', async () => {
    (await newTab()).openSession(pair(1));
    const tab = await newTab();
    expect(tab.currentSession()).toEqual({ state: 'signed-in', ...ada });
    answer(200, pair(2));
    expect(await tab.accessToken()).toBe(pair(2).access);
    expect(fetch).toHaveBeenCalledWith(
      '/api/v1/token/refresh/',
      expect.objectContaining({ method: 'POST', body: '{"refresh":"refresh-1"}' }),
    );
  });

  it('should end in all tabs', async () => {
    const tab = await newTab();
    tab.openSession(pair(1));
    tab.closeSession();
    expect(tab.currentSession()).toEqual({ state: 'guest' });
    expect(await tab.accessToken()).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it.each([KEY, null])('should follow other tabs: %s', async (key) => {
    const tab = await newTab();
    const changed = () => window.dispatchEvent(new StorageEvent('storage', { key }));
    localStorage.setItem(KEY, JSON.stringify({ ...eve, refresh: 'refresh-7' }));
    changed();
    expect(tab.currentSession()).toEqual({ state: 'signed-in', ...eve });
    localStorage.clear();
    changed();
    expect(tab.currentSession()).toEqual({ state: 'guest' });
  });
});

describe('a token', () => {
  it('should be used until just before its end', async () => {
    const tab = await newTab();
    const { access } = pair(1);
    tab.openSession(pair(1));
    vi.setSystemTime(NOW + 15 * MINUTE - 21 * SECOND);
    expect(await tab.accessToken()).toBe(access);
    vi.setSystemTime(NOW + 15 * MINUTE - 20 * SECOND);
    answer(200, pair(2));
    expect(await tab.accessToken()).toBe(pair(2).access);
    expect(tab.refreshToken()).toBe('refresh-2');
  });

  it('should be renewed once, however many ask', async () => {
    (await newTab()).openSession(pair(1));
    const tab = await newTab();
    answer(200, pair(2));
    expect(await Promise.all([1, 2, 3].map(() => tab.accessToken()))).toEqual(Array(3).fill(pair(2).access));
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('should be renewed once when many were refused with it', async () => {
    const tab = await newTab();
    tab.openSession(pair(1));
    answer(200, pair(2));
    expect(await Promise.all([tab.renewed(pair(1).access), tab.renewed(pair(1).access)])).toEqual(
      Array(2).fill(pair(2).access),
    );
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('should never be asked for twice with the same refresh token, whichever tab asks', async () => {
    (await newTab()).openSession(pair(1));
    const tabs = [await newTab(), await newTab()];
    answer(200, pair(2));
    answer(200, pair(3));
    await Promise.all(tabs.map((tab) => tab.accessToken()));
    expect(fetch.mock.calls.map(([, { body }]) => body)).toEqual([
      '{"refresh":"refresh-1"}',
      '{"refresh":"refresh-2"}',
    ]);
  });
});

describe('a session that ended', () => {
  it('should be remembered as the user’s who has to sign in again', async () => {
    const tab = await newTab();
    tab.openSession(pair(1));
    answer(401, { code: 'token_not_valid' });
    expect(await tab.renewed(pair(1).access)).toBeUndefined();
    expect(tab.currentSession()).toEqual({ state: 'expired', ...ada });
    expect(await tab.accessToken()).toBeUndefined();
    tab.openSession(pair(2));
    expect(tab.currentSession()).toEqual({ state: 'signed-in', ...ada });
  });

  it('should not be taken for ended while auth is away', async () => {
    const tab = await newTab();
    tab.openSession(pair(1));
    answer(503);
    await tab.renewed(pair(1).access).catch(() => undefined);
    fetch.mockRejectedValueOnce(new TypeError('offline'));
    await tab.renewed(pair(1).access).catch(() => undefined);
    expect(tab.currentSession()).toEqual({ state: 'signed-in', ...ada });
    answer(200, pair(2));
    expect(await tab.renewed(pair(1).access)).toBe(pair(2).access);
  });
});

describe('a renewal', () => {
  /** A tab whose renewal is under way, and what lets auth answer it. */
  async function renewing() {
    const tab = await newTab();
    const first = pair(1);
    tab.openSession(first);
    let reply: (response: Response) => void = () => undefined;
    fetch.mockReturnValueOnce(new Promise((resolve) => (reply = resolve)));
    const renewal = tab.renewed(first.access);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    return { tab, renewal, reply };
  }

  it('should not sign in again who has signed out meanwhile', async () => {
    const { tab, renewal, reply } = await renewing();
    tab.closeSession();
    reply(Response.json(pair(2)));
    await renewal;
    expect(tab.currentSession().state).toBe('guest');
  });

  it('should not end a session that was opened meanwhile', async () => {
    const { tab, renewal, reply } = await renewing();
    tab.openSession(pair(9));
    reply(Response.json({}, { status: 401 }));
    await renewal;
    expect(tab.currentSession().state).toBe('signed-in');
  });

  it('should fail while auth is away, and make nobody a guest', async () => {
    (await newTab()).openSession(pair(1));
    const tab = await newTab();
    answer(503);
    await expect(tab.accessToken()).rejects.toThrow();
    expect(tab.currentSession().state).toBe('signed-in');
  });

  it('should cost no other tab its token', async () => {
    const tab = await newTab();
    const mine = pair(1);
    tab.openSession(mine);
    localStorage.setItem(KEY, JSON.stringify({ ...ada, refresh: 'refresh-2' }));
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(await tab.accessToken()).toBe(mine.access);
  });
});

it('should begin as nobody’s where what was kept is broken', async () => {
  localStorage.setItem(KEY, '{');
  expect((await newTab()).currentSession().state).toBe('guest');
});
