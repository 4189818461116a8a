import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Notice } from './Notice';
import { useProblemText } from './problemText';

/** Asks before something is done, with what else has to be known; closes when it is done, and says when it was refused. */
export function Confirm<V>({
  title,
  label,
  isOpen,
  onClose,
  action,
  valuesOf,
  children,
}: {
  title: string;
  label: string;
  isOpen: boolean;
  onClose: () => void;
  action: UseMutationResult<unknown, Error, V>;
  valuesOf: (form: FormData) => V;
  children?: ReactNode;
}) {
  const problem = useProblemText();
  const close = () => {
    if (!action.isPending) {
      action.reset(); // who opens it again has not been refused yet
    }
    onClose();
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          action.mutate(valuesOf(new FormData(event.currentTarget)), { onSuccess: onClose });
        }}
      >
        {children}
        {action.error && <Notice kind="bad">{problem(action.error)}</Notice>}
        <Button type="submit" busy={action.isPending}>
          {label}
        </Button>
      </form>
    </Dialog>
  );
}
