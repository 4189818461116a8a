import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { idsIn, toggled, type Filters } from '../api/filters';
import type { SectionCount } from '../api/products';
import { FilterOption, FilterSection } from './FilterOption';

/** Choices that are shown at once; the others, which hold fewer products, are folded. */
const SHOWN = 8;

/** The categories or subcategories that a list can be narrowed to, any number at a time. */
export function SectionFilter({
  name,
  sections,
  filters,
  change,
}: {
  name: 'category' | 'subcategory';
  sections: SectionCount[];
  filters: Filters;
  change: (changes: Filters) => void;
}) {
  const { t } = useTranslation('catalog');
  const { number } = useFormat();
  const options = sections.map((section) => (
    <FilterOption
      key={section.id}
      label={section.name}
      count={number(section.count)}
      isChosen={idsIn(filters[name]).includes(section.id)}
      choose={() => change({ [name]: toggled(filters[name], section.id) })}
    />
  ));
  const folded = options.slice(SHOWN);
  return (
    <FilterSection title={t(name)} isEmpty={!options.length}>
      {options.slice(0, SHOWN)}
      {folded.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center text-brand">
            {t('more', { count: folded.length })}
          </summary>
          {folded}
        </details>
      )}
    </FilterSection>
  );
}
