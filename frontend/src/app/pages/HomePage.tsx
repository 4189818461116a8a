import { useTranslation } from 'react-i18next';
import { useShop } from '@/api/shop';
import { NEWEST } from '@/features/catalog/api/products';
import { CategoryLinks } from '@/features/catalog/components/CategoryLinks';
import { ProductRow } from '@/features/catalog/components/ProductRow';
import { ButtonLink } from '@/ui/Button';

/** What is new, well liked and much looked at in the shop. */
export function Component() {
  const { t } = useTranslation('catalog');
  const { name } = useShop();
  return (
    <div className="space-y-10">
      <title>{name}</title>
      <div className="space-y-4">
        <h1 className="text-3xl font-bold break-words sm:text-4xl">{t('welcome', { name })}</h1>
        <p className="max-w-prose text-lg text-muted">{t('intro')}</p>
        <ButtonLink to="/products">{t('browse')}</ButtonLink>
      </div>
      <CategoryLinks />
      <ProductRow title={t('newest')} filters={NEWEST} first />
      <ProductRow title={t('bestRated')} filters={{ ordering: '-rank', rating__gte: '4' }} />
      <ProductRow title={t('popular')} filters={{ ordering: '-popularity', in_stock: 'true' }} />
    </div>
  );
}
