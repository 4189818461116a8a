import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Inventory } from '@/features/inventory/components/Inventory';
import { ButtonLink } from '@/ui/Button';
import { DeskPage } from './DeskPage';
import { runsShop } from './sections';

export function Component() {
  const { t } = useTranslation('inventory');
  const session = useSession();
  const owner = session.state === 'guest' || runsShop(session.roles) ? undefined : session.userId;
  return (
    <DeskPage title={t('products')} actions={<ButtonLink to="/admin/products/new">{t('add')}</ButtonLink>}>
      <Inventory owner={owner} />
    </DeskPage>
  );
}
