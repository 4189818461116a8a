import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ZodType } from 'zod';
import { ApiError } from '@/api/error';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { faultIn, isFault } from '../api/faults';

/** A form about an account: what its schema or the API finds wrong stands at its field, all else above the button. */
export function AccountForm<T extends FieldValues>({
  schema,
  initial,
  send,
  submit,
  children,
}: {
  schema: ZodType<T, T>;
  initial: DefaultValues<T>;
  send: (values: T) => Promise<unknown>;
  submit: string;
  children: (form: UseFormReturn<T>, errorOf: (name: Path<T>) => string | undefined) => ReactNode;
}) {
  const { t } = useTranslation('account');
  const problem = useProblemText();
  const form = useForm<T>({ resolver: zodResolver(schema), defaultValues: initial });
  const { isSubmitting } = form.formState;
  const [refusal, setRefusal] = useState<unknown>();

  const refuse = (error: unknown) => {
    const faults = faultsIn(error).filter(([name]) => name in initial);
    faults.forEach(([name, texts], index) =>
      form.setError(name as Path<T>, { message: texts.map(faultIn).join('\n') }, { shouldFocus: index === 0 }),
    );
    setRefusal(faults.length ? undefined : error);
  };

  const onSubmit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    await send(values).catch(refuse);
  });

  const told = (message: string) => (isFault(message) ? t(`faults.${message}`) : message);

  return (
    <form noValidate className="space-y-5" onSubmit={onSubmit}>
      {children(form, (name) =>
        form.getFieldState(name, form.formState).error?.message?.split('\n').map(told).join(' '),
      )}
      {refusal !== undefined && (
        <Notice kind="bad">{isOfCredentials(refusal) ? t('faults.wrongCredentials') : problem(refusal)}</Notice>
      )}
      <Button type="submit" className="w-full" busy={isSubmitting}>
        {submit}
      </Button>
    </form>
  );
}

function faultsIn(error: unknown): [string, string[]][] {
  return error instanceof ApiError ? Object.entries(error.fields) : [];
}

function isOfCredentials(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'no_active_account';
}
