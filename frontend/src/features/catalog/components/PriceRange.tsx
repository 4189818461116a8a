import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { textIn } from '@/ui/form';
import type { Filters } from '../api/filters';

const ENDS = [
  ['price__gte', 'priceFrom'],
  ['price__lte', 'priceTo'],
] as const;

/** From one price to another, both included. */
export function PriceRange({ filters, change }: { filters: Filters; change: (changes: Filters) => void }) {
  const { t } = useTranslation('catalog');
  const choose = (form: FormData) => {
    const ends = ENDS.map(([name]) => [name, textIn(form, name).replace(',', '.')] as const);
    change({ price__lt: '', ...Object.fromEntries(ends) });
  };
  return (
    <form action={choose} className="flex items-end gap-2">
      {ENDS.map(([name, label]) => (
        <label key={name} className="min-w-0 flex-1 text-sm">
          {t(label)}
          <input
            name={name}
            inputMode="decimal"
            pattern="\s*\d{1,8}([.,]\d{1,2})?\s*"
            title={t('priceHint')}
            defaultValue={filters[name]}
            className="mt-1 min-h-11 w-full rounded-lg border border-field bg-card px-2"
          />
        </label>
      ))}
      <Button type="submit" look="secondary">
        {t('apply')}
      </Button>
    </form>
  );
}
