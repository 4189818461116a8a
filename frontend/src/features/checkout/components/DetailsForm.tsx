import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { OrderTypes } from '@/api/types';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/Field';
import { DEMO_ADDRESS, DEMO_EMAIL, detailsSchema, draft, keepDraft, NO_DETAILS, type Details } from '../api/draft';
import { CountryField } from './CountryField';
import { ShippingChoice } from './ShippingChoice';

const LINES = [
  ['name', 'name', true],
  ['line1', 'address-line1', true],
  ['line2', 'address-line2', false],
  ['postal_code', 'postal-code', true],
  ['city', 'address-level2', true],
] as const;

/** Checkout's first step: who gets it, where, and how it is sent. */
export function DetailsForm({
  options,
  onDone,
}: {
  options: OrderTypes['CheckoutOptions'];
  onDone: (details: Details) => void;
}) {
  const { t } = useTranslation('checkout');
  const isGuest = useSession().state === 'guest';
  const form = useForm<Details>({
    resolver: zodResolver(detailsSchema),
    defaultValues: { ...NO_DETAILS, ...first(options), ...known(draft()) },
  });
  const { errors } = form.formState;
  const country = useWatch({ control: form.control, name: 'country' });
  const errorOf = (name: keyof Details) => {
    const message = errors[name]?.message;
    return message && t(`faults.${message as 'missing'}`);
  };

  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(values) }), [form]);

  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.handleSubmit((details) => {
        if (isGuest && !details.email) {
          form.setError('email', { message: 'missing' }, { shouldFocus: true });
        } else {
          keepDraft(details);
          onDone(details);
        }
      })}
    >
      <Button
        look="secondary"
        onClick={() => form.reset({ ...form.getValues(), ...DEMO_ADDRESS, ...(isGuest && { email: DEMO_EMAIL }) })}
      >
        {t('demo')}
      </Button>
      {isGuest && (
        <TextField
          {...form.register('email')}
          type="email"
          autoComplete="email"
          label={t('email')}
          hint={t('emailHint')}
          required
          error={errorOf('email')}
        />
      )}
      {LINES.map(([name, autoComplete, required]) => (
        <TextField
          key={name}
          {...form.register(name)}
          autoComplete={autoComplete}
          label={t(name)}
          required={required}
          error={errorOf(name)}
        />
      ))}
      <CountryField codes={options.countries} field={form.register('country')} error={errorOf('country')} />
      <TextField
        {...form.register('phone')}
        type="tel"
        autoComplete="tel"
        label={t('phone')}
        error={errorOf('phone')}
      />
      <ShippingChoice country={country} control={form.control} error={errorOf('shipping_method')} />
      <Button type="submit" className="w-full">
        {t('toPayment')}
      </Button>
    </form>
  );
}

/** What is chosen as long as the buyer has not chosen: the country of their browser's language, if the shop ships there. */
function first({ countries, shipping_methods }: OrderTypes['CheckoutOptions']): Partial<Details> {
  const home = new Intl.Locale(navigator.language).maximize().region;
  return {
    country: countries.find((code) => code === home) ?? countries[0] ?? '',
    shipping_method: shipping_methods[0]?.id ?? '',
  };
}

function known(details: Details): Partial<Details> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
}
