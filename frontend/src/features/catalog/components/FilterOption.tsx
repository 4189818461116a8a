import type { ReactNode } from 'react';

/** What can be chosen of one kind; nothing where there is no choice. */
export function FilterSection({
  title,
  isEmpty = false,
  children,
}: {
  title: string;
  isEmpty?: boolean;
  children: ReactNode;
}) {
  return (
    !isEmpty && (
      <fieldset className="space-y-1">
        <legend className="mb-2 font-semibold">{title}</legend>
        {children}
      </fieldset>
    )
  );
}

/** One choice of a filter. */
export function FilterOption({
  label,
  count,
  isChosen,
  choose,
}: {
  label: ReactNode;
  count: string;
  isChosen: boolean;
  choose: () => void;
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 lg:min-h-8">
      <input type="checkbox" checked={isChosen} onChange={choose} className="size-5 accent-brand" />
      <span className="flex-1">{label}</span>
      <span className="text-sm text-muted">{count}</span>
    </label>
  );
}
