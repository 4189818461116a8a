import { defineConfig } from '@playwright/test';

/** The shop to visit, with sample data; `make run` serves it here. */
const shop = process.env.SHOP_URL ?? 'http://localhost:8080';

/** The address behind the shop's host, for one whose name the resolver does not know. */
const address = process.env.SHOP_ADDRESS;

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys',
  fullyParallel: true,
  workers: 2,
  // bounds for a slow machine, not figures
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: shop,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(address ? [`--host-resolver-rules=MAP ${new URL(shop).hostname} ${address}`] : []),
      ],
    },
  },
});
