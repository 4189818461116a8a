import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Stars } from '@/ui/Stars';
import type { Filters } from '../api/filters';
import type { Facets } from '../api/products';
import { FilterOption, FilterSection } from './FilterOption';
import { PriceBands } from './PriceBands';
import { PriceRange } from './PriceRange';
import { SectionFilter } from './SectionFilter';

/** What a list can be narrowed by, with how many products each choice would leave. */
export function FilterPanel({
  filters,
  facets,
  change,
}: {
  filters: Filters;
  facets: Facets | null | undefined;
  change: (changes: Filters) => void;
}) {
  const { t } = useTranslation('catalog');
  const { number } = useFormat();
  const ratings = facets?.rating.filter(({ rating }) => rating > 0 && rating < 5) ?? [];
  const ends = [filters.price__gte, filters.price__lte, filters.price__lt].join();
  return (
    <div className="space-y-6">
      <SectionFilter name="category" sections={facets?.category ?? []} filters={filters} change={change} />
      <SectionFilter name="subcategory" sections={facets?.subcategory ?? []} filters={filters} change={change} />
      <FilterSection title={t('price')}>
        <PriceBands filters={filters} bands={facets?.price ?? []} change={change} />
        <PriceRange key={ends} filters={filters} change={change} />
      </FilterSection>
      <FilterSection title={t('rating')} isEmpty={!ratings.length}>
        {ratings.map(({ rating, count }) => (
          <FilterOption
            key={rating}
            label={<Stars rating={rating} />}
            count={number(count)}
            isChosen={filters.rating__gte === String(rating)}
            choose={() => change({ rating__gte: filters.rating__gte === String(rating) ? '' : String(rating) })}
          />
        ))}
      </FilterSection>
      <FilterOption
        label={t('inStock')}
        count={number(facets?.stock.find(({ in_stock }) => in_stock)?.count ?? 0)}
        isChosen={filters.in_stock === 'true'}
        choose={() => change({ in_stock: filters.in_stock ? '' : 'true' })}
      />
    </div>
  );
}
