import type { Page } from '@playwright/test';
import { expectPaid, goToPayment, pay, signIn, test } from './shop';

/** The folder that `make pictures` wants the main pages' pictures in. */
const folder = process.env.PICTURES;

test.skip(folder === undefined, 'nobody wants pictures');
test.use({ viewport: { width: 1080, height: 720 }, colorScheme: 'light' });

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

test('pictures of the shop', async ({ page }) => {
  await page.goto('/');
  await take(page, 'home');
  await page.goto('/products?in_stock=true&ordering=-rating');
  await take(page, 'list');
  await page.goto('/products/1');
  await take(page, 'product');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('dialog', { name: 'Cart' }).waitFor();
  await take(page, 'cart');
  await goToPayment(page);
  await take(page, 'checkout');
  await pay(page);
  await expectPaid(page);
  await page.getByRole('button', { name: 'Cart, 0 items' }).waitFor();
  await take(page, 'order');
});

test('pictures of the desk', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin');
  await take(page, 'desk-sales');
  await page.goto('/admin/orders');
  await take(page, 'desk-orders');
  await page.goto('/admin/products/1');
  await take(page, 'desk-product');
  await page.goto('/admin/health');
  await take(page, 'desk-health');
});
