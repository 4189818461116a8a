import { useSyncExternalStore } from 'react';
import { alone } from './alone';
import { ApiError } from './error';
import type { components } from './generated/auth';
import { kept } from './kept';

type TokenPair = components['schemas']['TokenPair'];
export type Role = 'customer' | 'seller' | 'support' | 'staff' | 'admin';

interface User {
  userId: string;
  roles: Role[];
}

/** Who uses this browser: nobody known, somebody, or somebody who has to sign in again. */
export type Session = { state: 'guest' } | ({ state: 'signed-in' | 'expired' } & User);

/** What all tabs share. A refresh token is spent by its first use, so one tab at a time renews it. */
interface Stored extends User {
  refresh: string;
}

const KEY = 'shopwright.session';

/** A token is renewed this long before its end, in milliseconds, as a request takes its time. */
const EARLY = 20_000;

let access: { token: string; endsAt: number } | undefined;
let session: Session = sessionOf(stored());
const listeners = new Set<() => void>();

window.addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) {
    const now = sessionOf(stored());
    if (userOf(now) !== userOf(session)) {
      access = undefined;
    }
    become(now);
  }
});

export function useSession(): Session {
  return useSyncExternalStore(onSession, currentSession);
}

/** Tells of each change of who is signed in. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentSession(): Session {
  return session;
}

/** Whose session it is, or was until it expired; undefined for a guest. */
export function userOf(some: Session): string | undefined {
  return some.state === 'guest' ? undefined : some.userId;
}

/** Signs this browser in. */
export function openSession(pair: TokenPair): void {
  const claims = claimsOf(pair.access);
  const user = { userId: claims.user_id, roles: claims.roles };
  access = { token: pair.access, endsAt: claims.exp * 1000 };
  localStorage.setItem(KEY, JSON.stringify({ ...user, refresh: pair.refresh } satisfies Stored));
  become({ state: 'signed-in', ...user });
}

/** Forgets, in all tabs, who was signed in. */
export function closeSession(): void {
  localStorage.removeItem(KEY);
  access = undefined;
  become({ state: 'guest' });
}

/** What ends this session at the API when the user signs out. */
export function refreshToken(): string | undefined {
  return stored()?.refresh;
}

/** The token to ask with, renewed when it is about to end; undefined for guests. */
export async function accessToken(): Promise<string | undefined> {
  if (access && access.endsAt - EARLY > Date.now()) {
    return access.token;
  }
  return stored() ? renewed(access?.token) : undefined;
}

/**
 * A token in place of one that ended or was refused; undefined when the user has to sign in again. Rejects when that
 * can't be found out: nobody is to become a guest for that.
 */
export async function renewed(refused: string | undefined): Promise<string | undefined> {
  return alone(KEY, async () => {
    if (access && access.token !== refused) {
      return access.token; // who held the lock before has done it
    }
    const refresh = stored()?.refresh;
    if (refresh) {
      await exchange(refresh);
    }
    return access?.token;
  });
}

async function exchange(refresh: string): Promise<void> {
  const response = await fetch('/api/v1/token/refresh/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refresh }),
  });
  const body: unknown = await response.json();
  if (stored()?.refresh !== refresh) {
    return; // signed out meanwhile, or in anew
  }
  if (response.ok) {
    openSession(body as TokenPair);
  } else if (response.status === 401) {
    expire();
  } else {
    throw ApiError.from(response, body);
  }
}

function expire(): void {
  localStorage.removeItem(KEY);
  access = undefined;
  if (session.state === 'signed-in') {
    become({ ...session, state: 'expired' });
  }
}

function become(next: Session): void {
  session = next;
  listeners.forEach((tell) => tell());
}

function stored(): Stored | undefined {
  return kept(localStorage, KEY) as Stored | undefined;
}

function sessionOf(user: Stored | undefined): Session {
  return user ? { state: 'signed-in', userId: user.userId, roles: user.roles } : { state: 'guest' };
}

/** What an access token says; whether it is genuine is the API's concern. */
function claimsOf(token: string): { user_id: string; roles: Role[]; exp: number } {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(payload)) as ReturnType<typeof claimsOf>;
}
