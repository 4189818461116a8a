import type { ReactNode } from 'react';

type Kind = 'good' | 'warn' | 'bad';

const LOOKS: Record<Kind, string> = {
  good: 'border-good bg-good-soft text-good',
  warn: 'border-warn bg-warn-soft text-warn',
  bad: 'border-bad bg-bad-soft text-bad',
};

/** Something the visitor has to know; read out when it appears. */
export function Notice({ kind, children }: { kind: Kind; children: ReactNode }) {
  return (
    <div role={kind === 'bad' ? 'alert' : 'status'} className={`rounded-lg border px-4 py-3 ${LOOKS[kind]}`}>
      {children}
    </div>
  );
}
