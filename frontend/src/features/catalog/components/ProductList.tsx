import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadMore } from '@/ui/LoadMore';
import { Part } from '@/ui/Part';
import { filtersOf, withFilters, type Filters } from '../api/filters';
import { productsQuery } from '../api/products';
import { FilterPanel } from './FilterPanel';
import { Ordering } from './Ordering';
import { ProductGrid, ProductGridSkeleton } from './ProductCard';

/** The products that the filters in the address leave. */
export function ProductList() {
  const { t } = useTranslation('catalog');
  const [address, setAddress] = useSearchParams();
  const filters = filtersOf(address);
  const list = useInfiniteQuery({ ...productsQuery(filters), placeholderData: keepPreviousData });
  const change = (changes: Filters) => setAddress(withFilters(address, changes), { preventScrollReset: true });
  const facets = list.data?.pages[0]?.facets;
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[16rem_1fr]">
      <aside className="hidden lg:block" aria-label={t('filters')}>
        <FilterPanel filters={filters} facets={facets} change={change} />
      </aside>
      <details className="mb-4 rounded-lg border border-line p-4 lg:hidden">
        <summary className="min-h-11 cursor-pointer content-center font-medium">{t('filters')}</summary>
        <FilterPanel filters={filters} facets={facets} change={change} />
      </details>
      <div className="space-y-6">
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-4">
          <p role="status" className="text-muted">
            {list.data?.pages[0] && t('found', { count: list.data.pages[0].count })}
          </p>
          <Ordering filters={filters} change={change} />
        </div>
        <Part of={list} skeleton={<ProductGridSkeleton count={12} />}>
          {({ pages }) => {
            const products = pages.flatMap((page) => page.results);
            return products.length ? <ProductGrid products={products} eager={4} /> : <p>{t('nothing')}</p>;
          }}
        </Part>
        <LoadMore list={list} />
      </div>
    </div>
  );
}
