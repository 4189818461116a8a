import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '@/i18n/format';
import { LoadMore } from '@/ui/LoadMore';
import { Money } from '@/ui/Money';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { textIn } from '@/ui/form';
import { inventoryQuery } from '../api/inventory';
import { ProductActions } from './ProductActions';

/** All that is on sale, with what can be done to it. */
export function Inventory({ canMoveStock }: { canMoveStock: boolean }) {
  const { t } = useTranslation('inventory');
  const { number } = useFormat();
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const list = useInfiniteQuery({ ...inventoryQuery(q), placeholderData: keepPreviousData });
  return (
    <>
      <form role="search" action={(form) => setAddress({ q: textIn(form, 'q') })}>
        <input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t('search')}
          placeholder={t('search')}
          className="min-h-11 w-full max-w-md rounded-lg border border-field bg-card px-3"
        />
      </form>
      <Part of={list} skeleton={<Skeleton className="h-96" />}>
        {({ pages }) => (
          <Table caption={t('products')} head={[t('name'), t('price'), t('stock'), t('rating'), t('actions')]}>
            {pages
              .flatMap((page) => page.results)
              .map((product) => (
                <tr key={product.id}>
                  <td className="min-w-52">
                    <Link to={`/admin/products/${product.id}`} className="text-brand underline">
                      {product.name}
                    </Link>
                  </td>
                  <td>
                    <Money amount={product.price} currency={product.currency} />
                  </td>
                  <td className={product.in_stock ? '' : 'font-medium text-bad'}>{number(product.stock_count)}</td>
                  <td>{number(Number(product.rating_average))}</td>
                  <td>
                    <ProductActions product={product} canMoveStock={canMoveStock} />
                  </td>
                </tr>
              ))}
          </Table>
        )}
      </Part>
      <LoadMore list={list} />
    </>
  );
}
