import type { components } from './generated/auth';

/** What auth would give a user, for tests; no session of a real user opens with it. */
export function pairOf(user_id: string): components['schemas']['TokenPair'] {
  const claims = { user_id, roles: ['customer'], exp: Date.now() / 1000 + 900 };
  return { access: `e30.${btoa(JSON.stringify(claims))}.c2ln`, refresh: `refresh of ${user_id}` };
}
