import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { useShop } from '@/api/shop';
import { CartButton } from '@/features/cart/components/CartButton';
import { SearchForm } from '@/features/catalog/components/SearchForm';
import { AccountLink } from './AccountLink';
import { Connection } from './Connection';
import { Settings } from './Settings';
import { SignInAgain } from './SignInAgain';

/** What is around every page of the shop. */
export function Layout() {
  const { t } = useTranslation('app');
  const shop = useShop();
  return (
    <div>
      <a href="#content" className="sr-only z-30 bg-brand p-3 text-on-brand focus:not-sr-only focus:absolute">
        {t('skip')}
      </a>
      <header className="border-b border-line bg-card">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <Link to="/" className="text-xl font-bold text-brand">
            {shop.name}
          </Link>
          <NavLink to="/products" className="min-h-11 content-center px-2 hover:underline">
            {t('products')}
          </NavLink>
          <div className="order-last w-full sm:order-none sm:w-auto sm:flex-1">
            <SearchForm />
          </div>
          <nav aria-label={t('yours')} className="ml-auto flex items-center gap-1">
            <AccountLink />
            <CartButton />
          </nav>
        </div>
      </header>
      <Connection />
      <main id="content" tabIndex={-1} className="mx-auto min-h-dvh w-full max-w-6xl px-4 py-6 outline-none">
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className="border-t border-line text-muted">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-6 text-sm">
          <p>{t('poweredBy', { shop: shop.name })}</p>
          <Settings />
        </div>
      </footer>
      <SignInAgain />
      <ScrollRestoration />
    </div>
  );
}
