import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';
import { useChangePassword } from '../api/password';
import { passwordChangeSchema } from '../api/schemas';
import { AccountForm } from './AccountForm';
import { PasswordField } from './PasswordField';

/** A new password for who knows the old one; the form is empty again once it is changed. */
export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const change = useChangePassword(email);
  const [times, setTimes] = useState(0);
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-semibold">{t('changePassword')}</h2>
      {change.isSuccess && <Notice kind="good">{t('passwordChangedHere')}</Notice>}
      <AccountForm
        key={times}
        schema={passwordChangeSchema}
        initial={{ current_password: '', new_password: '' }}
        send={(passwords) => change.mutateAsync(passwords).then(() => setTimes(times + 1))}
        submit={t('changePassword')}
      >
        {({ register }, errorOf) => (
          <>
            {/* tells password managers whose password changes */}
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            <PasswordField
              {...register('current_password')}
              autoComplete="current-password"
              label={t('currentPassword')}
              error={errorOf('current_password')}
            />
            <PasswordField
              {...register('new_password')}
              autoComplete="new-password"
              label={t('newPassword')}
              hint={t('passwordRules')}
              error={errorOf('new_password')}
            />
          </>
        )}
      </AccountForm>
    </section>
  );
}
