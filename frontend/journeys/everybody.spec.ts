import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { expectPaid, newProduct, payButton, signIn, test } from './shop';

const SHOP = [
  '/',
  '/products',
  '/products?q=tent',
  '/products/1',
  '/cart',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/nowhere',
];
const DESK = [
  '',
  '/products',
  '/products/new',
  '/products/1',
  '/categories',
  '/orders',
  '/reviews',
  '/users',
  '/health',
];

test('the shop speaks Polish', async ({ page }) => {
  await page.goto('/products');
  await page.getByLabel('Language').selectOption('Polski');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wszystkie produkty');
  await expect(page.getByRole('status').filter({ hasText: /\d produkt/ })).toBeVisible();
  await expect(page.getByText(/\d,\d\d\s€/).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
});

test('one can buy with the keyboard alone', async ({ page, request }) => {
  const product = await newProduct(request, 5);
  await page.goto(`/products/${product.id}`);
  const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    const target = page.getByRole(role, { name }).first();
    await expect(target).toBeEnabled();
    for (let tabs = 0; tabs < 60 && !(await target.evaluate((element) => element === document.activeElement)); tabs++) {
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press('Add to cart');
  await press('Go to checkout', 'link');
  await press('Fill in a demo address');
  await press('Go on to payment');
  await expect(payButton(page)).toBeEnabled();
  await press(/Order and pay/);
  await expectPaid(page);
});

test('nothing is wider than a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of SHOP) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has a serious fault for those who can't see it well, ${colorScheme}`, async ({ browser }) => {
    test.slow();
    const page = await (await browser.newContext({ colorScheme })).newPage();
    await signIn(page);
    for (const path of [...SHOP, '/account', '/orders', ...DESK.map((section) => `/admin${section}`)]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`),
      ).toEqual([]);
    }
  });
}

test('without reviews the rest of the page goes on @reviews-down', async ({ page }) => {
  await page.goto('/products/1');
  await expect(page.getByText("This part of the page can't be shown").first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: 'Cart' })).toBeVisible();
});
