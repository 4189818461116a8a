import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProductForm } from '@/features/inventory/components/ProductForm';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  return (
    <DeskPage title={t('add')}>
      <ProductForm setsStock onSaved={() => void navigate('/admin/products')} />
    </DeskPage>
  );
}
