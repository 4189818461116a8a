import { useTranslation } from 'react-i18next';
import { credentialsSchema } from '../api/schemas';
import { useSignIn } from '../api/signIn';
import { AccountForm } from './AccountForm';
import { EmailField } from './EmailField';
import { PasswordField } from './PasswordField';

/** Asks who it is, on the sign-in page and over any page whose session has ended. */
export function SignInForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation('account');
  const signIn = useSignIn();
  return (
    <AccountForm
      schema={credentialsSchema}
      initial={{ email: '', password: '' }}
      send={(credentials) => signIn.mutateAsync(credentials).then(onDone)}
      submit={t('signIn')}
    >
      {({ register }, errorOf) => (
        <>
          <EmailField {...register('email')} error={errorOf('email')} />
          <PasswordField
            {...register('password')}
            autoComplete="current-password"
            label={t('password')}
            error={errorOf('password')}
          />
        </>
      )}
    </AccountForm>
  );
}
