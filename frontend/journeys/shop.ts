import { test as base, expect, type APIRequestContext, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';

/** Whoever may do everything in the shop that is visited. */
const ADMIN = {
  email: process.env.SHOP_ADMIN_EMAIL ?? 'admin@example.com',
  password: process.env.SHOP_ADMIN_PASSWORD ?? '',
};

/**
 * Where requests go when no resolver knows the shop's host. A browser is told of it in playwright.config.ts; what tests ask
 * on their own goes there with the host that it is meant for.
 */
const address = process.env.SHOP_ADDRESS;

export const test = base.extend({
  request: async ({ playwright, baseURL }, lend) => {
    const shop = new URL(baseURL ?? '');
    const api = await playwright.request.newContext(
      address
        ? { baseURL: `${shop.protocol}//${address}`, extraHTTPHeaders: { Host: shop.host } }
        : { baseURL: shop.href },
    );
    await lend(api);
    await api.dispose();
  },
});

export interface Account {
  email: string;
  password: string;
}

interface Product {
  id: number;
  name: string;
}

/** A new customer, whom nobody else has to do with. */
export async function newCustomer(request: APIRequestContext): Promise<Account> {
  const username = `visitor-${randomUUID().slice(0, 13)}`;
  const account = { email: `${username}@example.com`, password: `walk-${randomUUID()}` };
  const answer = await request.post('/api/v1/users/', { data: { ...account, username } });
  expect(answer.status()).toBe(201);
  return account;
}

/** A new product, which nobody else buys. */
export async function newProduct(request: APIRequestContext, stock_count: number, price = '12.50'): Promise<Product> {
  const answer = await request.post('/api/v1/products/', {
    headers: { Authorization: `Bearer ${await adminToken(request)}` },
    data: { name: `Kettle ${randomUUID().slice(0, 8)}`, price, stock_count, description: 'For tea.' },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Product;
}

let token: string | undefined;

/** Asked for once: nobody may sign in too often. */
async function adminToken(request: APIRequestContext): Promise<string> {
  if (token === undefined) {
    const answer = await request.post('/api/v1/token/', { data: ADMIN });
    expect(answer.status(), 'sign-in of SHOP_ADMIN_EMAIL').toBe(200);
    token = ((await answer.json()) as { access: string }).access;
  }
  return token;
}

export async function signIn(page: Page, account: Account = ADMIN): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: false }).first().fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
}

/** Puts a product into the cart, from its page. */
export async function putIntoCart(page: Page, product: Product): Promise<void> {
  await page.goto(`/products/${product.id}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: 'Cart' }).getByRole('link', { name: product.name })).toBeVisible();
}

/** From the cart at the page's side to where one pays. */
export async function goToPayment(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.getByRole('button', { name: 'Fill in a demo address' }).click();
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  await expect(payButton(page)).toBeEnabled();
}

export function payButton(page: Page) {
  return page.getByRole('button', { name: 'Order and pay' });
}

export async function pay(page: Page, card = 'Card that pays'): Promise<void> {
  await page.getByRole('radio', { name: card, exact: true }).check();
  await payButton(page).click();
}

/** The page of an order just placed, once its payment is through. */
export async function expectPaid(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Thank you! Your order is paid.')).toBeVisible();
}
