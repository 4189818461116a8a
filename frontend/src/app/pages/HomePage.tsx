import { useTranslation } from 'react-i18next';
import { useShop } from '@/api/shop';
import { CategoryLinks } from '@/features/catalog/components/CategoryLinks';
import { ProductRow } from '@/features/catalog/components/ProductRow';

export function Component() {
  const { t } = useTranslation('catalog');
  const { name } = useShop();
  return (
    <div className="space-y-10">
      <title>{name}</title>
      <h1 className="text-3xl font-bold sm:text-4xl">{t('welcome', { name })}</h1>
      <CategoryLinks />
      <ProductRow title={t('popular')} filters={{ ordering: '-popularity', in_stock: 'true' }} first />
      <ProductRow title={t('newest')} filters={{ ordering: '-created_at' }} />
      <ProductRow title={t('bestRated')} filters={{ ordering: '-rank', rating__gte: '4' }} />
    </div>
  );
}
