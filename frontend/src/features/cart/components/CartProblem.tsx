import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';

/** Why a change of the cart was refused; for want of stock, with how much there is. */
export function CartProblem({ error }: { error: Error }) {
  const { t } = useTranslation('cart');
  const problem = useProblemText();
  const available = availableIn(error);
  return <Notice kind="bad">{available === undefined ? problem(error) : t('inStock', { count: available })}</Notice>;
}

function availableIn(error: Error): number | undefined {
  if (!(error instanceof ApiError) || error.code !== 'insufficient_stock') {
    return undefined;
  }
  const { available } = error.body as { available?: unknown };
  return typeof available === 'number' ? available : undefined;
}
