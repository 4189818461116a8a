import { useTranslation } from 'react-i18next';
import { useVerifyEmail } from '@/features/account/api/account';
import { isSpent } from '@/features/account/api/faults';
import { useFragmentToken } from '@/features/account/api/useFragmentToken';
import { AccountPageFrame } from '@/features/account/components/AccountPageFrame';
import { Button, ButtonLink } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';

/** Asks for a press of a button, since programs that look at mails open their links too, and a token is good once. */
export function Component() {
  const { t } = useTranslation('account');
  const problem = useProblemText();
  const token = useFragmentToken();
  const verify = useVerifyEmail();
  if (verify.isSuccess) {
    return (
      <AccountPageFrame title={t('verify')}>
        <Notice kind="good">{t('verified')}</Notice>
        <ButtonLink to="/">{t('toShop')}</ButtonLink>
      </AccountPageFrame>
    );
  }
  if (!token || isSpent(verify.error)) {
    return (
      <AccountPageFrame title={t('verify')}>
        <Notice kind="bad">{t('linkSpent')}</Notice>
        <p>{t('verifyOtherwise')}</p>
        <ButtonLink to="/forgot-password">{t('choosePassword')}</ButtonLink>
      </AccountPageFrame>
    );
  }
  return (
    <AccountPageFrame title={t('verify')}>
      {verify.error && <Notice kind="bad">{problem(verify.error)}</Notice>}
      <Button busy={verify.isPending} onClick={() => verify.mutate(token)}>
        {t('verifyNow')}
      </Button>
    </AccountPageFrame>
  );
}
