import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSignUp, type NewUser } from '@/features/account/api/account';
import { nextPage, signInFor } from '@/features/account/api/next';
import { newUserSchema } from '@/features/account/api/schemas';
import { useSignIn } from '@/features/account/api/signIn';
import { AccountForm } from '@/features/account/components/AccountForm';
import { EmailField } from '@/features/account/components/EmailField';
import { UsernameField } from '@/features/account/components/UsernameField';
import { AccountPageFrame } from '@/features/account/components/AccountPageFrame';
import { PasswordField } from '@/features/account/components/PasswordField';

/** Opens an account and signs in with it. */
export function Component() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const signUp = useSignUp();
  const signIn = useSignIn();
  const go = (page: string) => void navigate(page, { replace: true });
  const enter = async (user: NewUser) => {
    await signUp.mutateAsync(user);
    // once the account is there this form would only be refused, so who can't be signed in by it is asked to sign in
    await signIn.mutateAsync(user).then(
      () => go(nextPage(address)),
      () => go(signInFor(nextPage(address))),
    );
  };
  return (
    <AccountPageFrame title={t('signUp')}>
      <AccountForm
        schema={newUserSchema}
        initial={{ username: '', email: '', password: '' }}
        send={enter}
        submit={t('signUp')}
      >
        {({ register }, errorOf) => (
          <>
            <UsernameField {...register('username')} error={errorOf('username')} />
            <EmailField {...register('email')} error={errorOf('email')} />
            <PasswordField
              {...register('password')}
              autoComplete="new-password"
              label={t('password')}
              hint={t('passwordRules')}
              error={errorOf('password')}
            />
          </>
        )}
      </AccountForm>
    </AccountPageFrame>
  );
}
