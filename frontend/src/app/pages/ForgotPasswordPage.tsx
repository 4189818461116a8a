import { useTranslation } from 'react-i18next';
import { useForgotPassword } from '@/features/account/api/password';
import { addressSchema } from '@/features/account/api/schemas';
import { AccountForm } from '@/features/account/components/AccountForm';
import { EmailField } from '@/features/account/components/EmailField';
import { AccountPageFrame } from '@/features/account/components/AccountPageFrame';
import { Notice } from '@/ui/Notice';

/** Says the same whether or not there is such an account. */
export function Component() {
  const { t } = useTranslation('account');
  const forgot = useForgotPassword();
  return (
    <AccountPageFrame title={t('forgot')}>
      {forgot.isSuccess ? (
        <Notice kind="good">{t('mailSent')}</Notice>
      ) : (
        <AccountForm
          schema={addressSchema}
          initial={{ email: '' }}
          send={({ email }) => forgot.mutateAsync(email)}
          submit={t('sendMail')}
        >
          {({ register }, errorOf) => (
            <EmailField {...register('email')} hint={t('forgotHint')} error={errorOf('email')} />
          )}
        </AccountForm>
      )}
    </AccountPageFrame>
  );
}
