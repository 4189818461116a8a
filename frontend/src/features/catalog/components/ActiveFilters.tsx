import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { idsIn, toggled, UNNARROWED, type Filters } from '../api/filters';
import type { Facets } from '../api/products';
import { usePriceText } from './usePriceText';

interface Chip {
  label: string;
  /** What takes the filter away. */
  changes: Filters;
}

/** The filters that narrow a list, each of which can be taken away, or all. */
export function ActiveFilters({
  filters,
  facets,
  change,
}: {
  filters: Filters;
  facets: Facets | null | undefined;
  change: (changes: Filters) => void;
}) {
  const { t } = useTranslation('catalog');
  const chips = useChips(filters, facets);
  return (
    chips.length > 0 && (
      <div className="flex flex-wrap items-center gap-2">
        <ul aria-label={t('active')} className="contents">
          {chips.map(({ label, changes }) => (
            <li key={new URLSearchParams(changes).toString()}>
              <Button look="secondary" className="bg-card" onClick={() => change(changes)}>
                <span className="sr-only">{t('remove')}</span> {label} <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
        <Button look="plain" onClick={() => change(UNNARROWED)}>
          {t('clear')}
        </Button>
      </div>
    )
  );
}

function useChips(filters: Filters, facets: Facets | null | undefined): Chip[] {
  const { t } = useTranslation('catalog');
  const priceText = usePriceText();
  const { price__gte, price__lte, price__lt, rating__gte, in_stock } = filters;
  const sections = (['category', 'subcategory'] as const).flatMap((name) =>
    idsIn(filters[name]).map((id) => ({
      label: facets?.[name].find((section) => section.id === id)?.name ?? `${t(name)} ${id}`,
      changes: { [name]: toggled(filters[name], id) },
    })),
  );
  const chips: (Chip | false | undefined | '')[] = [
    ...sections,
    (price__gte ?? price__lte ?? price__lt) && {
      label: priceText(price__gte, price__lte ?? price__lt),
      changes: { price__gte: '', price__lte: '', price__lt: '' },
    },
    rating__gte && { label: t('starsFrom', { count: Number(rating__gte) }), changes: { rating__gte: '' } },
    in_stock && { label: t('inStock'), changes: { in_stock: '' } },
  ];
  return chips.filter((chip) => chip !== undefined && chip !== false && chip !== '');
}
