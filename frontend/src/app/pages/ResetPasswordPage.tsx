import { useTranslation } from 'react-i18next';
import { isSpent } from '@/features/account/api/faults';
import { useResetPassword } from '@/features/account/api/password';
import { passwordChoiceSchema } from '@/features/account/api/schemas';
import { useFragmentToken } from '@/features/account/api/useFragmentToken';
import { AccountForm } from '@/features/account/components/AccountForm';
import { AccountPageFrame } from '@/features/account/components/AccountPageFrame';
import { PasswordField } from '@/features/account/components/PasswordField';
import { ButtonLink } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** Where the link of the mail leads that was asked for with a forgotten password. */
export function Component() {
  const { t } = useTranslation('account');
  const token = useFragmentToken();
  const reset = useResetPassword();
  if (reset.isSuccess) {
    return (
      <AccountPageFrame title={t('newPassword')}>
        <Notice kind="good">{t('passwordChanged')}</Notice>
        <ButtonLink to="/sign-in">{t('signIn')}</ButtonLink>
      </AccountPageFrame>
    );
  }
  if (!token || isSpent(reset.error)) {
    return (
      <AccountPageFrame title={t('newPassword')}>
        <Notice kind="bad">{t('linkSpent')}</Notice>
        <ButtonLink to="/forgot-password">{t('newLink')}</ButtonLink>
      </AccountPageFrame>
    );
  }
  return (
    <AccountPageFrame title={t('newPassword')}>
      <AccountForm
        schema={passwordChoiceSchema}
        initial={{ new_password: '' }}
        send={({ new_password }) => reset.mutateAsync({ token, new_password })}
        submit={t('save')}
      >
        {({ register }, errorOf) => (
          <PasswordField
            {...register('new_password')}
            autoComplete="new-password"
            label={t('newPassword')}
            hint={t('passwordRules')}
            error={errorOf('new_password')}
          />
        )}
      </AccountForm>
    </AccountPageFrame>
  );
}
