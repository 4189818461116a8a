import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'secondary' | 'danger' | 'plain';

const LOOKS: Record<Look, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-strong',
  secondary: 'border border-field text-ink hover:bg-sunken',
  danger: 'border border-bad text-bad hover:bg-bad-soft',
  plain: 'text-brand underline-offset-4 hover:underline',
};

function classes(look: Look, more = ''): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 font-medium disabled:opacity-60 ${LOOKS[look]} ${more}`;
}

/** What does something; a second press while `busy` does nothing. */
export function Button({
  look = 'primary',
  busy = false,
  className,
  ...rest
}: ComponentProps<'button'> & { look?: Look; busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, className)}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
    />
  );
}

/** What leads somewhere, looking like a button. */
export function ButtonLink({ look = 'primary', className, ...rest }: LinkProps & { look?: Look; className?: string }) {
  return <Link {...rest} className={classes(look, className)} />;
}
