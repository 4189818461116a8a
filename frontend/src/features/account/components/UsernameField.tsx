import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';

/** What others see of an account. */
export function UsernameField(field: Omit<ComponentProps<typeof TextField>, 'label' | 'hint' | 'autoComplete'>) {
  const { t } = useTranslation('account');
  return <TextField {...field} autoComplete="nickname" label={t('username')} hint={t('usernameHint')} required />;
}
