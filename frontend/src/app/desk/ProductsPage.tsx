import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Inventory } from '@/features/inventory/components/Inventory';
import { ButtonLink } from '@/ui/Button';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('inventory');
  const session = useSession();
  const isStaff = session.state !== 'guest' && session.roles.some((role) => role === 'staff' || role === 'admin');
  return (
    <DeskPage title={t('products')} actions={<ButtonLink to="/admin/products/new">{t('add')}</ButtonLink>}>
      <Inventory canMoveStock={isStaff} />
    </DeskPage>
  );
}
