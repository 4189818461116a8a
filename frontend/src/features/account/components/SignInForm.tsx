import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';
import { credentialsSchema } from '../api/schemas';
import { useSignIn } from '../api/signIn';
import { AccountForm } from './AccountForm';
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
          <TextField
            {...register('email')}
            type="email"
            autoComplete="username"
            label={t('email')}
            required
            error={errorOf('email')}
          />
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
