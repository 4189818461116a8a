import { useTranslation } from 'react-i18next';
import { NEWEST_FIRST, ORDERINGS, type Filters } from '../api/filters';

/** The order of a list: found by words, the best fit comes first unless another is chosen, else the newest. */
export function Ordering({ filters, change }: { filters: Filters; change: (changes: Filters) => void }) {
  const { t } = useTranslation('catalog');
  return (
    <label className="flex items-center gap-2">
      {t('sortBy')}
      <select
        value={filters.ordering ?? (filters.q ? '' : NEWEST_FIRST)}
        onChange={(event) => change({ ordering: event.target.value })}
        className="min-h-11 min-w-0 rounded-lg border border-field bg-card px-2"
      >
        {filters.q && <option value="">{t('byRelevance')}</option>}
        {ORDERINGS.map((ordering) => (
          <option key={ordering} value={ordering}>
            {t(`orderings.${ordering}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
