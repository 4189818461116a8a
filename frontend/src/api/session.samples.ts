import type { components } from './generated/auth';
import type { Role } from './session';

const LIFETIME = 15 * 60;

export const ada: { userId: string; roles: Role[] } = { userId: 'ada', roles: ['customer'] };
export const eve: typeof ada = { userId: 'eve', roles: ['staff'] };

/** What auth gives; the numbers tell one pair from the next. */
export function pair(number: number, { userId, roles } = ada): components['schemas']['TokenPair'] {
  const claims = { user_id: userId, roles, exp: Date.now() / 1000 + LIFETIME, jti: `${number}??>>` };
  return { access: `e30.${base64Url(JSON.stringify(claims))}.c2ln`, refresh: `refresh-${number}` };
}

function base64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
