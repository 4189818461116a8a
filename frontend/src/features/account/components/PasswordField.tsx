import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';

/** A password, which can be made visible to check it. */
export function PasswordField(field: ComponentProps<typeof TextField>) {
  const { t } = useTranslation('account');
  const [isVisible, show] = useState(false);
  return (
    <div>
      <TextField {...field} type={isVisible ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} required />
      <label className="inline-flex min-h-11 items-center gap-2 text-sm text-muted">
        <input type="checkbox" checked={isVisible} onChange={() => show(!isVisible)} className="size-4 accent-brand" />
        {t('showPassword')}
      </label>
    </div>
  );
}
