import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/i18n/format';
import { Stars } from '@/ui/Stars';
import { idsIn, toggled, type Filters } from '../api/filters';
import type { Facets } from '../api/products';
import { FilterOption, FilterSection } from './FilterOption';
import { PriceRange } from './PriceRange';

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
  const sections = ['category', 'subcategory'] as const;
  return (
    <div className="space-y-6">
      {sections.map((name) => (
        <FilterSection key={name} title={t(name)} isEmpty={!facets?.[name].length}>
          {facets?.[name].map((section) => (
            <FilterOption
              key={section.id}
              label={section.name}
              count={number(section.count)}
              isChosen={idsIn(filters[name]).includes(section.id)}
              choose={() => change({ [name]: toggled(filters[name], section.id) })}
            />
          ))}
        </FilterSection>
      ))}
      <FilterSection title={t('price')}>
        <PriceRange key={`${filters.price__gte}-${filters.price__lte}`} filters={filters} change={change} />
      </FilterSection>
      <FilterSection title={t('rating')}>
        {facets?.rating
          .filter(({ rating }) => rating > 0 && rating < 5)
          .map(({ rating, count }) => (
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
      <Link to="/products" className="inline-flex min-h-11 items-center text-brand hover:underline">
        {t('clear')}
      </Link>
    </div>
  );
}
