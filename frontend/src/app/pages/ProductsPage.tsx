import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { filtersOf } from '@/features/catalog/api/filters';
import { ProductList } from '@/features/catalog/components/ProductList';

/** All products, or those that were searched for. */
export function Component() {
  const { t } = useTranslation('catalog');
  const { q } = filtersOf(useSearchParams()[0]);
  const title = q ? t('resultsFor', { q }) : t('all');
  return (
    <div className="space-y-6">
      <title>{title}</title>
      <h1 className="text-3xl font-bold break-words">{title}</h1>
      <ProductList />
    </div>
  );
}
