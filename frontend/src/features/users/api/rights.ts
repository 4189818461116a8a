import type { Role } from '@/api/session';
import type { Action, User } from './users';

export const ROLES: readonly Role[] = ['customer', 'seller', 'support', 'staff', 'admin'];

/** Whoever looks at the accounts. */
export interface Viewer {
  id: string;
  roles: Role[];
}

/** What the API lets somebody do with an account; staff look after customers, and nobody locks themselves out. */
export function actionsFor(user: User, viewer: Viewer): Action['action'][] {
  const isOwn = user.id === viewer.id;
  const runsShop = user.roles.includes('staff') || user.roles.includes('admin');
  if (runsShop && !isOwn && !viewer.roles.includes('admin')) {
    return [];
  }
  return [
    'set_roles',
    ...(isOwn ? [] : ([user.active ? 'deactivate' : 'activate'] as const)),
    'revoke_sessions',
    ...(user.email_verified ? [] : (['resend_verification'] as const)),
  ];
}

/** Only admins decide who runs the shop. */
export function mayGive(role: Role, viewer: Viewer): boolean {
  return (role !== 'staff' && role !== 'admin') || viewer.roles.includes('admin');
}

/** All roles of a user after some were chosen, those included that the viewer has no say in. */
export function rolesAfter(chosen: string[], user: User, viewer: Viewer): Role[] {
  return ROLES.filter((role) => (mayGive(role, viewer) ? chosen : user.roles).includes(role));
}
