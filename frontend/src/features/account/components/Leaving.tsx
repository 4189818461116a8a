import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { useDeleteAccount } from '../api/account';
import { useSignOut } from '../api/signIn';

/** The ways out: of this browser, of all of them, and of the shop. */
export function Leaving() {
  const { t } = useTranslation('account');
  const problem = useProblemText();
  const signOut = useSignOut();
  const remove = useDeleteAccount();
  const [isAsked, ask] = useState(false);
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-semibold">{t('leaving')}</h2>
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" busy={signOut.isPending} onClick={() => signOut.mutate(false)}>
          {t('signOut')}
        </Button>
        <Button look="secondary" busy={signOut.isPending} onClick={() => signOut.mutate(true)}>
          {t('signOutEverywhere')}
        </Button>
        <Button look="danger" onClick={() => ask(true)}>
          {t('deleteAccount')}
        </Button>
      </div>
      {signOut.error && <Notice kind="bad">{problem(signOut.error)}</Notice>}
      <Dialog title={t('deleteAccount')} isOpen={isAsked} onClose={() => ask(false)}>
        <p>{t('deleteMeans')}</p>
        {remove.error && <Notice kind="bad">{problem(remove.error)}</Notice>}
        <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t('deleteNow')}
        </Button>
      </Dialog>
    </section>
  );
}
