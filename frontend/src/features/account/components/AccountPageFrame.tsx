import type { ReactNode } from 'react';

/** A narrow page with one form. */
export function AccountPageFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-md space-y-6">
      <title>{title}</title>
      <h1 className="text-3xl font-bold">{title}</h1>
      {children}
    </div>
  );
}
