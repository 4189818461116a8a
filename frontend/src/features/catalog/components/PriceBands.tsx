import { useFormat } from '@/i18n/format';
import type { Filters } from '../api/filters';
import type { Facets } from '../api/products';
import { FilterOption } from './FilterOption';
import { usePriceText } from './usePriceText';

/** Ranges of prices with something in them, one of which can be chosen at a time. */
export function PriceBands({
  filters,
  bands,
  change,
}: {
  filters: Filters;
  bands: Facets['price'];
  change: (changes: Filters) => void;
}) {
  const { number } = useFormat();
  const text = usePriceText();
  return bands
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const chosen = filters.price__gte === from && (filters.price__lt ?? '') === (to ?? '') && !filters.price__lte;
      return (
        <FilterOption
          key={from}
          label={text(from, to)}
          count={number(count)}
          isChosen={chosen}
          choose={() => change({ price__lte: '', price__gte: chosen ? '' : from, price__lt: chosen ? '' : (to ?? '') })}
        />
      );
    });
}
