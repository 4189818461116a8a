import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '@/api/error';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { nextAfter, shortagesOf } from '../api/attempt';

/** Why the order was not placed, and what to do. */
export function Refusal({ error, names }: { error: Error; names: ReadonlyMap<number, string> }) {
  const { t } = useTranslation('checkout');
  const problem = useProblemText();
  const shortages = shortagesOf(error);
  const isShortage = error instanceof ApiError && error.code === 'insufficient_stock';
  switch (nextAfter(error)) {
    case 'ask-again':
      return <Unknown />;
    case 'pay-otherwise':
      return <Notice kind="bad">{t('declined')}</Notice>;
    case 'look-up':
      return (
        <Notice kind="warn">
          {t('already')} <Way to="/orders">{t('toOrders')}</Way>
        </Notice>
      );
    case 'quote-again':
      return (
        <Notice kind="bad">
          <p>
            {t(isShortage ? 'shortage' : 'changed')} <Way to="/cart">{t('toCart')}</Way>
          </p>
          <ul className="list-inside list-disc">
            {shortages.map(({ product_id, available }) => (
              <li key={product_id}>{t('left', { name: names.get(product_id) ?? '', count: available })}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'correct':
      return <Notice kind="bad">{problem(error)}</Notice>;
  }
}

/** Says that it is not known whether the order was placed. */
export function Unknown() {
  return <Notice kind="warn">{useTranslation('checkout').t('unknown')}</Notice>;
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="underline">
      {children}
    </Link>
  );
}
