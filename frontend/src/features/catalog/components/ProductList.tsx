import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PagedPart } from '@/ui/PagedPart';
import { useMedia } from '@/ui/media';
import { filtersOf, withFilters, type Filters } from '../api/filters';
import { productsQuery } from '../api/products';
import { ActiveFilters } from './ActiveFilters';
import { FilterPanel } from './FilterPanel';
import { NothingFound } from './NothingFound';
import { Ordering } from './Ordering';
import { ProductGrid, ProductGridSkeleton } from './ProductGrid';

/** The products that the filters in the address leave. */
export function ProductList() {
  const { t } = useTranslation('catalog');
  const [address, setAddress] = useSearchParams();
  const filters = filtersOf(address);
  const list = useInfiniteQuery({ ...productsQuery(filters), placeholderData: keepPreviousData });
  const change = (changes: Filters) => setAddress(withFilters(address, changes), { preventScrollReset: true });
  const isWide = useMedia('(min-width: 64rem)');
  const [isNarrowing, setNarrowing] = useState(false);
  const first = list.data?.pages[0];
  const panel = <FilterPanel filters={filters} facets={first?.facets} change={change} />;
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[16rem_1fr]">
      {isWide ? (
        <aside aria-label={t('filters')}>{panel}</aside>
      ) : (
        <details
          className="mb-4 rounded-lg border border-line p-4"
          onToggle={(event) => setNarrowing(event.currentTarget.open)}
        >
          <summary className="min-h-11 cursor-pointer content-center font-medium">{t('filters')}</summary>
          {isNarrowing && panel}
        </details>
      )}
      <div className="min-w-0 space-y-6" aria-busy={list.isPlaceholderData || undefined}>
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-4">
          <p role="status" className="text-muted">
            {first && !list.isPlaceholderData && t('found', { count: first.count })}
          </p>
          <Ordering filters={filters} change={change} />
        </div>
        <ActiveFilters filters={filters} facets={first?.facets} change={change} />
        <PagedPart of={list} skeleton={<ProductGridSkeleton count={12} />}>
          {(products) =>
            products.length ? <ProductGrid products={products} heading="h2" first /> : <NothingFound q={filters.q} />
          }
        </PagedPart>
      </div>
    </div>
  );
}
