import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '@/ui/Notice';
import { useChangeProfile, type User } from '../api/account';
import { profileSchema } from '../api/schemas';
import { AccountForm } from './AccountForm';
import { EmailField } from './EmailField';
import { UsernameField } from './UsernameField';

/** What the user is called, and where mail reaches them. */
export function Profile({ user }: { user: User }) {
  const { t } = useTranslation('account');
  const change = useChangeProfile();
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-semibold">{t('profile')}</h2>
      {!user.email_verified && (
        <Notice kind="warn">
          <p>{t('unverified', { email: user.email })}</p>
          <p>
            {t('verifyOtherwise')}{' '}
            <Link to="/forgot-password" className="underline">
              {t('choosePassword')}
            </Link>
          </p>
        </Notice>
      )}
      <AccountForm
        schema={profileSchema}
        initial={{ username: user.username, email: user.email }}
        send={change.mutateAsync}
        submit={t('save')}
      >
        {({ register }, errorOf) => (
          <>
            <UsernameField {...register('username')} error={errorOf('username')} />
            <EmailField
              {...register('email')}
              autoComplete="email"
              hint={user.email_verified && t('emailVerified', { email: user.email })}
              error={errorOf('email')}
            />
          </>
        )}
      </AccountForm>
      {change.isSuccess && <Notice kind="good">{t('saved')}</Notice>}
    </section>
  );
}
