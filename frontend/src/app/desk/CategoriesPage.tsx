import { useTranslation } from 'react-i18next';
import { Categories } from '@/features/inventory/components/Categories';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('inventory');
  return (
    <DeskPage title={t('categories')}>
      <Categories />
    </DeskPage>
  );
}
