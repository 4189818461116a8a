import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '@/ui/Button';
import { SelectField, TextField } from '@/ui/Field';
import { addressOf, STATES, wantedIn, type Wanted } from '../api/filters';

/** Finds orders; what is asked for stands in the address, so that going back finds it again. */
export function OrderFilter() {
  const { t } = useTranslation('fulfilment');
  const [address, setAddress] = useSearchParams();
  const { register, handleSubmit } = useForm<Wanted>({ values: wantedIn(address) });
  return (
    <form
      role="search"
      className="flex flex-wrap items-end gap-3"
      onSubmit={handleSubmit((wanted) => setAddress(addressOf(wanted)))}
    >
      <SelectField {...register('state')} label={t('state')}>
        <option value="">{t('all')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...register('email')} label={t('email')} />
      <TextField {...register('from')} type="date" label={t('from')} />
      <TextField {...register('to')} type="date" label={t('to')} />
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" {...register('parked')} className="size-5 accent-brand" />
        {t('parked')}
      </label>
      <Button type="submit" look="secondary">
        {t('find')}
      </Button>
    </form>
  );
}
