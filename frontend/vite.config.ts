import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';

/** Where `make run` serves the API. */
const SHOP = process.env.SHOP_URL ?? 'http://localhost:8080';

/** What every page needs, in one file rather than thirty: it compresses better and takes fewer requests. */
const ON_EVERY_PAGE = [
  /node_modules\/(react|react-dom|scheduler|react-router|use-sync-external-store)\//,
  /node_modules\/(@tanstack|i18next|react-i18next|i18next-resources-to-backend|openapi-fetch)\//,
  /src\/(api|i18n\/[a-z]+\.ts)/,
  /src\/ui\/(Button|Money|Notice|PagedPart|Part|Skeleton|Stars|problemText)/,
  /src\/features\/(cart|catalog)\/(api|components\/Product(Card|Grid|Picture))/,
];

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    compression({ algorithms: ['gzip', 'brotliCompress'], include: /\.(js|css|svg)$/ }),
  ],
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  server: { proxy: { '/api': SHOP } },
  build: {
    outDir: 'target/classes/storefront/app',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['index.html', 'maintenance.html'],
      output: {
        codeSplitting: { groups: [{ name: 'base', test: (id) => ON_EVERY_PAGE.some((part) => part.test(id)) }] },
      },
    },
    // light-dark(), which the theme is made of, is in all browsers since May 2024
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // the content security policy allows no data: URLs
    assetsInlineLimit: 0,
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
