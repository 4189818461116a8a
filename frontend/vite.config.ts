import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';

/** Where `make run` serves the API. */
const SHOP = process.env.SHOP_URL ?? 'http://localhost:8080';

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
    rolldownOptions: { input: ['index.html', 'maintenance.html'] },
    // light-dark(), which the theme is made of, is in all browsers since May 2024
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // the content security policy allows no data: URLs
    assetsInlineLimit: 0,
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
