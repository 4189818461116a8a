import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ZodType } from 'zod';
import { ApiError } from '@/api/error';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { faultIn, isFault } from '../api/faults';

/** The part of a mutation that a form needs. */
interface Sending<T> {
  mutate: (values: T) => void;
  isPending: boolean;
  error: Error | null;
}

/** A form about an account: what its schema or the API finds wrong stands at its field, all else above the button. */
export function AccountForm<T extends FieldValues>({
  schema,
  initial,
  sending,
  submit,
  children,
}: {
  schema: ZodType<T, T>;
  initial: DefaultValues<T>;
  sending: Sending<T>;
  submit: string;
  children: (form: UseFormReturn<T>, errorOf: (name: Path<T>) => string | undefined) => ReactNode;
}) {
  const { t } = useTranslation('account');
  const problem = useProblemText();
  const form = useForm<T>({ resolver: zodResolver(schema), defaultValues: initial });
  const { getValues, setError } = form;
  const { error } = sending;
  const isOfFields = faultsIn(error).some(([name]) => name in initial);

  useEffect(() => {
    faultsIn(error)
      .filter(([name]) => name in getValues())
      .forEach(([name, texts], index) =>
        setError(name as Path<T>, { message: texts.map(faultIn).join('\n') }, { shouldFocus: index === 0 }),
      );
  }, [error, getValues, setError]);

  const told = (message: string) => (isFault(message) ? t(`faults.${message}`) : message);

  return (
    <form noValidate className="space-y-5" onSubmit={form.handleSubmit((values) => sending.mutate(values))}>
      {children(form, (name) =>
        form.getFieldState(name, form.formState).error?.message?.split('\n').map(told).join(' '),
      )}
      {error && !isOfFields && (
        <Notice kind="bad">{isOfCredentials(error) ? t('faults.wrongCredentials') : problem(error)}</Notice>
      )}
      <Button type="submit" className="w-full" busy={sending.isPending}>
        {submit}
      </Button>
    </form>
  );
}

function faultsIn(error: Error | null): [string, string[]][] {
  return error instanceof ApiError ? Object.entries(error.fields) : [];
}

function isOfCredentials(error: Error): boolean {
  return error instanceof ApiError && error.code === 'no_active_account';
}
