import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isMissing } from '@/api/error';
import { useSession } from '@/api/session';
import { editedQuery } from '@/features/inventory/api/inventory';
import { ProductForm } from '@/features/inventory/components/ProductForm';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { DeskPage } from './DeskPage';
import { runsShop } from './sections';

export function Component() {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const session = useSession();
  const edited = useQuery({ ...editedQuery(Number(useParams().id)), throwOnError: isMissing });
  const owner = session.state === 'guest' || runsShop(session.roles) ? undefined : session.userId;
  return (
    <DeskPage title={t('edit')}>
      <Part of={edited} skeleton={<Skeleton className="h-96" />}>
        {(known) =>
          owner && known.product.seller_id !== owner ? (
            <Notice kind="warn">{t('notYours')}</Notice>
          ) : (
            <ProductForm
              key={known.product.id}
              known={known}
              setsStock={owner !== undefined}
              onSaved={() => void navigate('/admin/products')}
              onReload={() => edited.refetch({ throwOnError: true })}
            />
          )
        }
      </Part>
    </DeskPage>
  );
}
