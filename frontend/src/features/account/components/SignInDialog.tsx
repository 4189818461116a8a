import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { leave } from '../api/signIn';
import { SignInForm } from './SignInForm';

/** Over the page whose user's session has ended; the page stays as it is. */
export default function SignInDialog() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  return (
    <Dialog title={t('sessionEnded')} isOpen onClose={() => leave(cache)}>
      <p>{t('sessionEndedHelp')}</p>
      <SignInForm />
      <Button look="secondary" className="w-full" onClick={() => leave(cache)}>
        {t('continueAsGuest')}
      </Button>
    </Dialog>
  );
}
