import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expectPaid, goToPayment, newCustomer, newProduct, pay, payButton, putIntoCart, signIn, test } from './shop';

test('a customer signs up, buys, reviews and cancels', async ({ page, request }) => {
  const product = await newProduct(request, 5);
  const username = `ada-${randomUUID().slice(0, 8)}`;
  await page.goto('/sign-up');
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('E-mail').fill(`${username}@example.com`);
  await page.getByLabel('Password').first().fill('12345678');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByText(/entirely numeric|only digits|common/i).first()).toBeVisible();
  await page.getByLabel('Password').first().fill(`walk-${randomUUID()}`);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();

  await putIntoCart(page, product);
  await goToPayment(page);
  await pay(page);
  await expectPaid(page);

  await page.getByRole('link', { name: product.name }).click();
  await page.getByRole('radio', { name: '4' }).check();
  await page.getByLabel('What do you think of it?').fill('Boils <b>water</b>.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: username }).getByText('Boils <b>water</b>.')).toBeVisible();

  await page.goto('/orders');
  await page.getByRole('link', { name: /^Order / }).click();
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('button', { name: 'Cancel it now' }).click();
  await expect(page.getByRole('strong')).toHaveText('Cancelled');
});

test('signing in brings the guest’s cart along', async ({ page, request }) => {
  const product = await newProduct(request, 5);
  const customer = await newCustomer(request);
  await putIntoCart(page, product);
  await signIn(page, customer);
  await page.goto('/cart');
  await expect(page.getByRole('main').getByRole('link', { name: product.name })).toBeVisible();
});

test('two tabs, a double click and the back button order once', async ({ page, context, request }) => {
  const customer = await newCustomer(request);
  const product = await newProduct(request, 5);
  await signIn(page, customer);
  await putIntoCart(page, product);
  await goToPayment(page);
  const other = await context.newPage();
  await other.goto('/checkout');
  await other.getByRole('button', { name: 'Fill in a demo address' }).click();
  await other.getByRole('button', { name: 'Go on to payment' }).click();
  await expect(payButton(other)).toBeEnabled();

  await Promise.all([payButton(page).dblclick(), payButton(other).click()]);
  await expectPaid(page);
  await page.goBack();

  await page.goto('/orders');
  await expect(page.getByRole('link', { name: /^Order / })).toHaveCount(1);
});

test('a session that ends during checkout loses nothing typed', async ({ page, request }) => {
  const customer = await newCustomer(request);
  await signIn(page, customer);
  await putIntoCart(page, await newProduct(request, 5));
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.getByLabel('Full name').fill('Grace Hopper');

  const elsewhere = await request.post('/api/v1/token/', { data: customer });
  const { access } = (await elsewhere.json()) as { access: string };
  await request.post('/api/v1/logout-all/', { headers: { Authorization: `Bearer ${access}` } });
  await expect
    .poll(async () =>
      (await request.get('/api/v1/users/me/', { headers: { Authorization: `Bearer ${access}` } })).status(),
    )
    .toBe(401);
  await page.getByRole('button', { name: 'Fill in a demo address' }).click();
  await page.getByLabel('Full name').fill('Grace Hopper');
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await dialog.getByLabel('E-mail').fill(customer.email);
  await dialog.getByLabel('Password').first().fill(customer.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(payButton(page)).toBeEnabled();
  await pay(page);
  await expectPaid(page);
  await expect(page.getByText('Grace Hopper')).toBeVisible();
});
