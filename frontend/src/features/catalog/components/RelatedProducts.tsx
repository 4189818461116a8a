import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Part } from '@/ui/Part';
import { relatedQuery } from '../api/products';
import { ProductGrid, ProductGridSkeleton } from './ProductGrid';

/** What else those who look at a product may like; nothing when there is nothing near it. */
export function RelatedProducts({ id }: { id: number }) {
  const { t } = useTranslation('catalog');
  const related = useQuery(relatedQuery(id));
  return (
    related.data?.results.length !== 0 && (
      <section className="space-y-4">
        <h2 className="text-2xl font-semibold">{t('related')}</h2>
        <Part of={related} skeleton={<ProductGridSkeleton count={4} />}>
          {({ results }) => <ProductGrid products={results} />}
        </Part>
      </section>
    )
  );
}
