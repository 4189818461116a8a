import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { useShop } from '@/api/shop';
import { Connection } from '../Connection';
import { Settings } from '../Settings';
import { SignInAgain } from '../SignInAgain';
import { NotForYou } from './NotForYou';
import { SignedIn } from './SignedIn';
import { mayOpen, sectionsFor } from './sections';

/** What is around every page of the staff's desk. */
export function Component() {
  const { t } = useTranslation(['desk', 'app']);
  const shop = useShop();
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'guest') {
    return <Navigate to={`/sign-in?${new URLSearchParams({ next: pathname + search })}`} replace />;
  }
  const sections = sectionsFor(session.roles);
  const first = sections[0];
  const page = pathname.replace(/\/$/, '');
  if (page === '/admin' && first && first.path !== '/admin') {
    return <Navigate to={first.path} replace />;
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="sr-only z-30 bg-brand p-3 text-on-brand focus:not-sr-only focus:absolute">
        {t('app:skip')}
      </a>
      <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line bg-card px-4 py-2">
        <Link to="/" className="min-h-11 content-center font-bold text-brand">
          {t('back', { shop: shop.name })}
        </Link>
        <SignedIn />
      </header>
      <Connection />
      <div className="flex flex-1 flex-col lg:flex-row">
        <nav
          aria-label={t('sections')}
          className="flex flex-wrap gap-1 border-b border-line p-3 lg:w-52 lg:flex-col lg:border-r"
        >
          {sections.map(({ name, path }) => (
            <NavLink
              key={name}
              to={path}
              end={path === '/admin'}
              className="min-h-11 content-center rounded-lg px-3 hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-semibold"
            >
              {t(name)}
            </NavLink>
          ))}
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 space-y-6 p-4 outline-none">
          {mayOpen(page, session.roles) && first ? (
            <Suspense>
              <Outlet />
            </Suspense>
          ) : (
            <NotForYou why={first ? 'notYourPart' : 'notForYou'} />
          )}
        </main>
      </div>
      <footer className="border-t border-line px-4 py-4 text-sm text-muted">
        <Settings />
      </footer>
      <SignInAgain />
      <ScrollRestoration />
    </div>
  );
}
