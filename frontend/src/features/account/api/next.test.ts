import { expect, it } from 'vitest';
import { nextPage, signInFor } from './next';

it.each([
  ['next=/checkout?step=payment', '/checkout?step=payment'],
  ['next=/products?q=a//b', '/products?q=a//b'],
  ['', '/'],
  ['next=https://evil.example', '/'],
  ['next=//evil.example', '/'],
  ['next=/\\evil.example', '/'],
  ['next=/%09/evil.example', '/'],
  ['next=/..//evil.example', '/'],
  ['next=javascript:alert(1)', '/'],
  ['next=orders', '/'],
])('should lead to pages of the shop only: %s → %s', (address, page) =>
  expect(nextPage(new URLSearchParams(address))).toBe(page),
);

it('should lead back', () => {
  const page = '/orders?a=1&b=2';
  expect(nextPage(new URL(signInFor(page), 'http://shop').searchParams)).toBe(page);
});

it.each([
  ['/', '/sign-in'],
  ['/sign-in', '/sign-in'],
  ['/sign-up?next=%2Forders', '/sign-in?next=%2Forders'],
  ['/forgot-password', '/sign-in'],
  ['/sign-in?next=//evil.example', '/sign-in'],
])('should not lead back to where one gets in: %s → %s', (page, signIn) => expect(signInFor(page)).toBe(signIn));
