import { expect, it } from 'vitest';
import type { Role } from '@/api/session';
import { mayOpen, sectionsFor } from './sections';

it.each<[Role[], string]>([
  [['customer'], ''],
  [['customer', 'seller'], 'products'],
  [['support'], 'reviews'],
  [['staff'], 'sales products categories orders reviews users health'],
  [['admin'], 'sales products categories orders reviews users health'],
])('should show %s what they may use', (roles, names) =>
  expect(
    sectionsFor(roles)
      .map((section) => section.name)
      .join(' '),
  ).toBe(names),
);

it.each<[string, Role[], boolean]>([
  ['/admin/products/7', ['seller'], true],
  ['/admin/orders/7', ['seller'], false],
  ['/admin', ['support'], false],
  ['/admin', ['staff'], true],
  ['/admin/nowhere', ['support'], true],
])('should say whether %s is for %s', (page, roles, answer) => expect(mayOpen(page, roles)).toBe(answer));
