import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProductList } from '@/features/catalog/components/ProductList';

export function Component() {
  const { t } = useTranslation('catalog');
  const q = useSearchParams()[0].get('q');
  const title = q ? t('resultsFor', { q }) : t('all');
  return (
    <div className="space-y-6">
      <title>{title}</title>
      <h1 className="text-3xl font-bold">{title}</h1>
      <ProductList />
    </div>
  );
}
