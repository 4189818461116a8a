import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '@/ui/Button';
import { SelectField, TextField } from '@/ui/Field';
import { textIn } from '@/ui/form';
import { STATES } from '../api/filters';

/** Finds orders; what is asked for stands in the address. */
export function OrderFilter() {
  const { t } = useTranslation('fulfilment');
  const [address, setAddress] = useSearchParams();
  return (
    <form
      role="search"
      className="flex flex-wrap items-end gap-3"
      action={(form) =>
        setAddress(
          [...form.keys()].map((name) => [name, textIn(form, name)] as [string, string]).filter(([, value]) => value),
        )
      }
    >
      <SelectField name="state" label={t('state')} defaultValue={address.get('state') ?? ''}>
        <option value="">{t('all')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </SelectField>
      <TextField name="email" label={t('email')} defaultValue={address.get('email') ?? ''} />
      <TextField name="from" type="date" label={t('from')} defaultValue={address.get('from') ?? ''} />
      <TextField name="to" type="date" label={t('to')} defaultValue={address.get('to') ?? ''} />
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="parked"
          value="true"
          defaultChecked={address.get('parked') === 'true'}
          className="size-5 accent-brand"
        />
        {t('parked')}
      </label>
      <Button type="submit" look="secondary">
        {t('find')}
      </Button>
    </form>
  );
}
