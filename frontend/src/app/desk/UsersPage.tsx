import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { UserTable } from '@/features/users/components/UserTable';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('users');
  const session = useSession();
  return (
    <DeskPage title={t('users')}>
      {session.state !== 'guest' && <UserTable viewer={{ id: session.userId, roles: session.roles }} />}
    </DeskPage>
  );
}
