import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isMissing } from '@/api/error';
import { editedQuery } from '@/features/inventory/api/inventory';
import { ProductForm } from '@/features/inventory/components/ProductForm';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const edited = useQuery({ ...editedQuery(Number(useParams().id)), throwOnError: isMissing });
  return (
    <DeskPage title={t('edit')}>
      <Part of={edited} skeleton={<Skeleton className="h-96" />}>
        {(known) => (
          <ProductForm
            key={known.version}
            known={known}
            onSaved={() => void navigate('/admin/products')}
            onReload={() => void edited.refetch()}
          />
        )}
      </Part>
    </DeskPage>
  );
}
