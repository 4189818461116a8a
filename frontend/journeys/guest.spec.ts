import { expect } from '@playwright/test';
import { expectPaid, goToPayment, newProduct, pay, payButton, putIntoCart, test } from './shop';

test('a guest finds a product, buys it and sees the order again', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('tent');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “tent”');
  await page.getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await goToPayment(page);
  await pay(page);
  await expectPaid(page);

  await page.reload();
  await expect(page.getByRole('heading', { name: /^Order / })).toBeVisible();
  await expect(page.getByText('Kraków')).toBeVisible();
});

test('a declined card orders nothing, and another one orders once', async ({ page, request }) => {
  await putIntoCart(page, await newProduct(request, 5));
  await goToPayment(page);
  await pay(page, 'Card that is declined');
  await expect(page.getByText('The card was declined')).toBeVisible();
  await pay(page);
  await expectPaid(page);
});

test('a card whose bank is slow is told as under way, then as paid', async ({ page, request }) => {
  await putIntoCart(page, await newProduct(request, 5));
  await goToPayment(page);
  await pay(page, 'Card that pays two seconds later');
  await expect(page.getByText(/Your payment is under way|Your order is paid/)).toBeVisible();
  await expectPaid(page);
});

test('what was typed is still there after a reload', async ({ page, request }) => {
  await putIntoCart(page, await newProduct(request, 5));
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.getByLabel('Full name').fill('Grace Hopper');
  await page.reload();
  await expect(page.getByLabel('Full name')).toHaveValue('Grace Hopper');
});

test('the last one is sold once, and the other buyer is told', async ({ browser, request }) => {
  const product = await newProduct(request, 1);
  const buyers = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()));
  for (const page of buyers) {
    await putIntoCart(page, product);
    await goToPayment(page);
  }
  await Promise.all(buyers.map((page) => payButton(page).click()));
  const thanks = (page: (typeof buyers)[number]) => page.getByText('Thank you!');
  const shortage = (page: (typeof buyers)[number]) => page.getByText('Some of it has just been sold');
  const outcomes = await Promise.all(
    buyers.map(async (page) => {
      await expect(thanks(page).or(shortage(page))).toBeVisible({ timeout: 20_000 });
      return (await thanks(page).isVisible()) ? 'bought' : 'told';
    }),
  );
  expect(outcomes.toSorted()).toEqual(['bought', 'told']);
});
