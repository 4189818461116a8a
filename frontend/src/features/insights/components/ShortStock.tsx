import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/i18n/format';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { shortQuery } from '../api/sales';

const SHORT = 5;

/** Which of what sells best is about to run out. */
export function ShortStock() {
  const { t } = useTranslation('insights');
  const { number } = useFormat();
  const products = useQuery(shortQuery);
  return (
    <section className="space-y-3">
      <h2 className="text-xl font-semibold">{t('short')}</h2>
      <Part of={products} skeleton={<Skeleton className="h-40" />}>
        {({ results }) => {
          const short = results.filter((product) => product.stock_count <= SHORT);
          return short.length ? (
            <Table caption={t('short')} head={[t('product'), t('left')]}>
              {short.map((product) => (
                <tr key={product.id}>
                  <td>
                    <Link
                      to={`/admin/products?${new URLSearchParams({ q: product.name })}`}
                      className="text-brand underline"
                    >
                      {product.name}
                    </Link>
                  </td>
                  <td>{number(product.stock_count)}</td>
                </tr>
              ))}
            </Table>
          ) : (
            <p className="text-muted">{t('enough')}</p>
          );
        }}
      </Part>
    </section>
  );
}
