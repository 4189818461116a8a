import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queries } from '@/api/queries';
import { shopQuery } from '@/api/shop';
import { startTexts } from '@/i18n';
import { router } from './router';
import { startTheme } from './theme';
import './theme.css';

startTheme();
queries.query(shopQuery).catch(() => undefined); // who draws the shop's name asks again
await startTexts();

const place = document.getElementById('app');
if (!place) {
  throw new Error('index.html has no place for the app');
}
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>
  </StrictMode>,
);
