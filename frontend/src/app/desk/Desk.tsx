import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { useShop } from '@/api/shop';
import { Settings } from '../Settings';
import { SignInAgain } from '../SignInAgain';
import { sectionsFor } from './sections';

/** What is around every page of the staff's desk. */
export function Component() {
  const { t } = useTranslation('desk');
  const shop = useShop();
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'guest') {
    return <Navigate to={`/sign-in?${new URLSearchParams({ next: pathname + search })}`} replace />;
  }
  const sections = sectionsFor(session.roles);
  const first = sections[0];
  if (pathname === '/admin' && first && first.path !== '/admin') {
    return <Navigate to={first.path} replace />;
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center justify-between gap-4 border-b border-line bg-card px-4 py-3">
        <Link to="/" className="text-xl font-bold text-brand">
          {shop.name}
        </Link>
        <span>{t('title')}</span>
      </header>
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
        <main className="min-w-0 flex-1 space-y-6 p-4">{sections.length ? <Outlet /> : <p>{t('notForYou')}</p>}</main>
      </div>
      <footer className="border-t border-line px-4 py-4 text-sm text-muted">
        <Settings />
      </footer>
      <SignInAgain />
    </div>
  );
}
