import { useTranslation } from 'react-i18next';
import { closeSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { SignInForm } from './SignInForm';

/** Over the page whose user's session has ended; the page stays as it is. */
export default function SignInDialog() {
  const { t } = useTranslation('account');
  return (
    <Dialog title={t('sessionEnded')} isOpen onClose={closeSession}>
      <p>{t('sessionEndedHelp')}</p>
      <SignInForm />
      <Button look="secondary" className="w-full" onClick={closeSession}>
        {t('continueAsGuest')}
      </Button>
    </Dialog>
  );
}
