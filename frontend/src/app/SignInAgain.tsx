import { lazy, Suspense } from 'react';
import { useSession } from '@/api/session';

const SignInDialog = lazy(() => import('@/features/account/components/SignInDialog'));

/** Asks whoever's session has ended to sign in again, over the page, so that nothing typed there is lost. */
export function SignInAgain() {
  return useSession().state === 'expired' ? (
    <Suspense>
      <SignInDialog />
    </Suspense>
  ) : null;
}
