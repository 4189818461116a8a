import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { nextPage } from '@/features/account/api/next';
import { AccountPageFrame } from '@/features/account/components/AccountPageFrame';
import { SignInForm } from '@/features/account/components/SignInForm';

/** Leads on to where the visitor was going. */
export function Component() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [address] = useSearchParams();
  return (
    <AccountPageFrame title={t('signIn')}>
      <SignInForm onDone={() => void navigate(nextPage(address), { replace: true })} />
      <p>
        <Link to="/forgot-password" className="text-brand underline">
          {t('forgot')}
        </Link>
      </p>
      <p>
        {t('new')}{' '}
        <Link to={{ pathname: '/sign-up', search: address.toString() }} className="text-brand underline">
          {t('signUp')}
        </Link>
      </p>
    </AccountPageFrame>
  );
}
