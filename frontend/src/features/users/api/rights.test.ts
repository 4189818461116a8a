import { expect, it } from 'vitest';
import type { Role } from '@/api/session';
import { actionsFor, mayGive, rolesAfter } from './rights';
import type { User } from './users';

const STAFF = { id: 'staff', roles: ['staff'] satisfies Role[] };
const ADMIN = { id: 'admin', roles: ['admin'] satisfies Role[] };

function user(id: string, roles: Role[], change: Partial<User> = {}): User {
  const known = {
    email: 'a@b.pl',
    username: 'a',
    active: true,
    email_verified: true,
    created_at: '2026-11-01T00:00:00Z',
  };
  return { id, roles, ...known, ...change };
}

it.each([
  [user('1', ['customer']), STAFF, 'set_roles deactivate revoke_sessions'],
  [user('1', ['customer'], { active: false }), STAFF, 'set_roles activate revoke_sessions'],
  [
    user('1', ['customer'], { email_verified: false }),
    STAFF,
    'set_roles deactivate revoke_sessions resend_verification',
  ],
  [user('2', ['staff']), STAFF, ''],
  [user('2', ['staff']), ADMIN, 'set_roles deactivate revoke_sessions'],
  [user('staff', ['staff']), STAFF, 'set_roles revoke_sessions'],
])('should offer what may be done with %o to %o', (of, viewer, actions) =>
  expect(actionsFor(of, viewer).join(' ')).toBe(actions),
);

it('should let admins alone decide who runs the shop', () => {
  expect(mayGive('support', STAFF)).toBe(true);
  expect(mayGive('staff', STAFF)).toBe(false);
  expect(mayGive('admin', ADMIN)).toBe(true);
});

it('should keep the roles that the viewer has no say in', () => {
  expect(rolesAfter(['seller'], user('staff', ['customer', 'staff']), STAFF)).toEqual(['seller', 'staff']);
  expect(rolesAfter(['seller'], user('2', ['customer', 'staff']), ADMIN)).toEqual(['seller']);
});
