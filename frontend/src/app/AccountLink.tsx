import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { signInFor } from '@/features/account/api/next';

const LINK = 'inline-flex min-h-11 items-center rounded-lg px-3 hover:bg-sunken';

/** The way in, or to what is the visitor's; staff see the way to their desk. */
export function AccountLink() {
  const { t } = useTranslation('app');
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'guest') {
    return (
      <NavLink to={signInFor(pathname + search)} className={LINK}>
        {t('signIn')}
      </NavLink>
    );
  }
  return (
    <>
      {session.roles.some((role) => role !== 'customer') && (
        <NavLink to="/admin" className={LINK}>
          {t('desk')}
        </NavLink>
      )}
      <NavLink to="/account" className={LINK}>
        {t('account')}
      </NavLink>
    </>
  );
}
