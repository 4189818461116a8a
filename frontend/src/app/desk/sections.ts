import type { Role } from '@/api/session';

/** Who may use what, as the services have it. */
const SECTIONS = [
  { name: 'sales', path: '/admin', roles: ['staff', 'admin'] },
  { name: 'products', path: '/admin/products', roles: ['seller', 'staff', 'admin'] },
  { name: 'categories', path: '/admin/categories', roles: ['staff', 'admin'] },
  { name: 'orders', path: '/admin/orders', roles: ['staff', 'admin'] },
  { name: 'reviews', path: '/admin/reviews', roles: ['support', 'staff', 'admin'] },
  { name: 'users', path: '/admin/users', roles: ['staff', 'admin'] },
  { name: 'health', path: '/admin/health', roles: ['staff', 'admin'] },
] as const satisfies { name: string; path: string; roles: Role[] }[];

/** The parts of the desk that somebody with these roles works in. */
export function sectionsFor(roles: Role[]) {
  return SECTIONS.filter((section) => section.roles.some((role) => roles.includes(role)));
}

/** Whether a page of the desk is for these roles; one that does not exist is for everybody. */
export function mayOpen(page: string, roles: Role[]): boolean {
  const section = SECTIONS.find(({ path }) => page === path || (path !== '/admin' && page.startsWith(`${path}/`)));
  return !section || sectionsFor(roles).includes(section);
}

/** Whether these roles run the whole shop, and not only what is their own. */
export function runsShop(roles: Role[]): boolean {
  return roles.includes('staff') || roles.includes('admin');
}
