import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/features/account/api/account';
import { AccountPageFrame } from '@/features/account/components/AccountPageFrame';
import { ChangePassword } from '@/features/account/components/ChangePassword';
import { Leaving } from '@/features/account/components/Leaving';
import { Members } from '@/features/account/components/Members';
import { Profile } from '@/features/account/components/Profile';
import { ButtonLink } from '@/ui/Button';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';

/** All that users can see and change of their own account. */
export function Component() {
  return (
    <Members>
      <Account />
    </Members>
  );
}

function Account() {
  const { t } = useTranslation('account');
  const me = useQuery(meQuery);
  return (
    <AccountPageFrame title={t('account')}>
      <ButtonLink to="/orders" look="secondary" className="w-full">
        {t('orders')}
      </ButtonLink>
      <Part of={me} skeleton={<Skeleton className="h-192" />}>
        {(user) => (
          <div className="space-y-6">
            <Profile user={user} />
            <ChangePassword email={user.email} />
          </div>
        )}
      </Part>
      <Leaving />
    </AccountPageFrame>
  );
}
