import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';

/** The address that an account is known by. */
export function EmailField(field: Omit<ComponentProps<typeof TextField>, 'label' | 'type'>) {
  const { t } = useTranslation('account');
  return <TextField autoComplete="username" {...field} type="email" label={t('email')} required />;
}
