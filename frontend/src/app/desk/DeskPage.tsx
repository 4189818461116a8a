import type { ReactNode } from 'react';

/** A page of the desk: its name, what can be done on it, and the rest. */
export function DeskPage({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <title>{title}</title>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-bold">{title}</h1>
        {actions}
      </div>
      {children}
    </>
  );
}
