import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Part } from '@/ui/Part';
import type { Filters } from '../api/filters';
import { rowQuery } from '../api/products';
import { ProductGrid, ProductGridSkeleton } from './ProductGrid';

/** Some products under a heading, and the way to all of that kind; nothing when there are none. */
export function ProductRow({ title, filters, first = false }: { title: string; filters: Filters; first?: boolean }) {
  const { t } = useTranslation('catalog');
  const row = useQuery(rowQuery(filters));
  return (
    row.data?.results.length !== 0 && (
      <section className="space-y-4">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="text-2xl font-semibold">{title}</h2>
          <Link
            to={`/products?${new URLSearchParams(filters)}`}
            className="min-h-11 shrink-0 content-center text-brand hover:underline"
          >
            {t('seeAll')}
            <span className="sr-only">: {title}</span>
          </Link>
        </div>
        <Part of={row} skeleton={<ProductGridSkeleton count={4} />}>
          {({ results }) => <ProductGrid products={results} first={first} />}
        </Part>
      </section>
    )
  );
}
