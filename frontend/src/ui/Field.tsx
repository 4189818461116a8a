import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Labelled {
  label: string;
  /** What is wrong with the value, if anything. */
  error?: string | undefined;
  hint?: ReactNode;
}

const BOX = 'block min-h-11 w-full rounded-lg border border-field bg-card px-3 py-2 text-ink aria-invalid:border-bad';

/** A labelled line of input, for react-hook-form's `register`. */
export function TextField({ label, error, hint, ...input }: Labelled & ComponentProps<'input'>) {
  return (
    <Frame label={label} error={error} hint={hint} required={input.required}>
      {(described) => <input type="text" {...input} {...described} className={BOX} />}
    </Frame>
  );
}

export function TextArea({ label, error, hint, ...input }: Labelled & ComponentProps<'textarea'>) {
  return (
    <Frame label={label} error={error} hint={hint} required={input.required}>
      {(described) => <textarea rows={4} {...input} {...described} className={BOX} />}
    </Frame>
  );
}

export function SelectField({ label, error, hint, ...input }: Labelled & ComponentProps<'select'>) {
  return (
    <Frame label={label} error={error} hint={hint} required={input.required}>
      {(described) => <select {...input} {...described} className={BOX} />}
    </Frame>
  );
}

interface Described {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

function Frame({
  label,
  error,
  hint,
  required,
  children,
}: Labelled & { required: boolean | undefined; children: (described: Described) => ReactNode }) {
  const { t } = useTranslation('ui');
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block text-sm font-medium">
        {label} {required && <span className="font-normal text-muted">{t('required')}</span>}
      </label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': notes || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
