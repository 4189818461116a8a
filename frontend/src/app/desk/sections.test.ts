import { expect, it } from 'vitest';
import type { Role } from '@/api/session';
import { sectionsFor } from './sections';

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
