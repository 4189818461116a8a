import { useTranslation } from 'react-i18next';
import type { Filters } from '../api/filters';

const ORDERINGS = [
  ['', 'byRelevance'],
  ['-created_at', 'newest'],
  ['price', 'cheapest'],
  ['-price', 'dearest'],
  ['-rank', 'bestRated'],
  ['-sales_count', 'bestSelling'],
] as const;

export function Ordering({ filters, change }: { filters: Filters; change: (changes: Filters) => void }) {
  const { t } = useTranslation('catalog');
  return (
    <label className="flex items-center gap-2">
      {t('sortBy')}
      <select
        value={filters.ordering ?? ''}
        onChange={(event) => change({ ordering: event.target.value })}
        className="min-h-11 rounded-lg border border-field bg-card px-2"
      >
        {ORDERINGS.map(([ordering, label]) => (
          <option key={ordering} value={ordering}>
            {t(label)}
          </option>
        ))}
      </select>
    </label>
  );
}
