import { expect } from '@playwright/test';
import { expectPaid, goToPayment, newCustomer, newProduct, pay, putIntoCart, signIn, test } from './shop';

test('staff ship an order and refund it, and its buyer sees both', async ({ page, browser, request }) => {
  const customer = await newCustomer(request);
  await signIn(page, customer);
  await putIntoCart(page, await newProduct(request, 5));
  await goToPayment(page);
  await pay(page);
  await expectPaid(page);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk);
  await desk.goto(`/admin/orders?email=${encodeURIComponent(customer.email)}`);
  await desk.getByRole('region', { name: 'Orders' }).getByRole('link').click();
  await desk.getByRole('button', { name: 'Ship' }).click();
  await desk.getByLabel('Tracking number').fill('PL-42');
  await desk.getByRole('dialog').getByRole('button', { name: 'Ship' }).click();
  await desk.getByRole('button', { name: 'Refund' }).click();
  await desk.getByLabel('Reason').fill('Arrived broken');
  await desk.getByRole('dialog').getByRole('button', { name: 'Refund' }).click();
  await expect(desk.getByRole('cell', { name: 'Refunded', exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByText('Tracking number: PL-42')).toBeVisible();
  await expect(page.getByRole('strong')).toHaveText('Refunded');
});

test('a seller changes a product, and the shop shows it', async ({ page, request }) => {
  const product = await newProduct(request, 5);
  await signIn(page);
  await page.goto(`/admin/products/${product.id}`);
  await page.getByLabel('Price').fill('7.77');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Products' })).toBeVisible();

  await page.goto(`/products/${product.id}`);
  await expect(page.getByText('€7.77')).toBeVisible();
});

test('an edit of an outdated version is refused, and nothing typed is lost', async ({ page, context, request }) => {
  const product = await newProduct(request, 5);
  await signIn(page);
  await page.goto(`/admin/products/${product.id}`);
  await expect(page.getByLabel('Price')).toHaveValue('12.50');
  const other = await context.newPage();
  await other.goto(`/admin/products/${product.id}`);
  await other.getByLabel('Price').fill('8.00');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('heading', { name: 'Products' })).toBeVisible();

  await page.getByLabel('Price').fill('9.00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody else has changed this product')).toBeVisible();
  await expect(page.getByLabel('Price')).toHaveValue('9.00');

  await page.getByRole('button', { name: 'Load their version' }).click();
  await expect(page.getByText('Their version is loaded')).toBeVisible();
  await expect(page.getByLabel('Price')).toHaveValue('9.00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Products' })).toBeVisible();
  await page.goto(`/products/${product.id}`);
  await expect(page.getByText('€9.00')).toBeVisible();
});

test('customers are told that the desk is not for them', async ({ page, request }) => {
  await signIn(page, await newCustomer(request));
  await page.goto('/admin/orders');
  await expect(
    page.getByText('This desk is for the shop’s staff').or(page.getByText("is for the shop's staff")),
  ).toBeVisible();
});
