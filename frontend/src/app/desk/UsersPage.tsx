import { useTranslation } from 'react-i18next';
import { UserTable } from '@/features/users/components/UserTable';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('users');
  return (
    <DeskPage title={t('users')}>
      <UserTable />
    </DeskPage>
  );
}
