import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/ui/Field';

/** The countries that the shop ships to, by their names in the visitor's language. */
export function CountryField({
  codes,
  field,
  error,
}: {
  codes: string[];
  field: UseFormRegisterReturn;
  error: string | undefined;
}) {
  const { t, i18n } = useTranslation('checkout');
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const countries = codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((one, other) => one.name.localeCompare(other.name, i18n.language));
  return (
    <SelectField {...field} label={t('country')} autoComplete="country" error={error}>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
