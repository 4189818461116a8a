import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Money } from '@/ui/Money';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { shippingQuery } from '../api/checkout';
import type { Details } from '../api/draft';

/** The ways to a country. One that does not go there gives way to the first that does. */
export function ShippingChoice({
  country,
  control,
  error,
}: {
  country: string;
  control: Control<Details>;
  error: string | undefined;
}) {
  const { t } = useTranslation('checkout');
  const options = useQuery(shippingQuery(country));
  const { field } = useController({ control, name: 'shipping_method' });
  const { value, onChange } = field;
  const methods = options.isPlaceholderData ? undefined : options.data?.shipping_methods;

  useEffect(() => {
    if (methods && !methods.some(({ id }) => id === value)) {
      onChange(methods[0]?.id ?? '');
    }
  }, [methods, value, onChange]);

  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 text-sm font-medium">{t('shippingMethod')}</legend>
      <Part of={options} skeleton={<Skeleton className="h-12" />}>
        {({ shipping_methods }) =>
          shipping_methods.map(({ id, name, price, days }) => (
            <label key={id} className="flex min-h-11 items-center gap-3 rounded-lg border border-field px-3 py-2">
              <input
                type="radio"
                {...field}
                value={id}
                checked={value === id}
                onChange={() => onChange(id)}
                className="size-5 accent-brand"
              />
              <span className="flex-1">
                {name} <span className="text-muted">{t('days', { count: days })}</span>
              </span>
              <Money amount={price} />
            </label>
          ))
        }
      </Part>
      {error && <p className="text-sm text-bad">{error}</p>}
    </fieldset>
  );
}
