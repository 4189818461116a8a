import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '@/i18n/format';
import { AddressSearch } from '@/ui/AddressSearch';
import { Money } from '@/ui/Money';
import { PagedPart } from '@/ui/PagedPart';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { inventoryQuery } from '../api/inventory';
import { ProductActions } from './ProductActions';

/** All that is on sale, or of it what an `owner` sells, with what can be done to it. */
export function Inventory({ owner }: { owner: string | undefined }) {
  const { t } = useTranslation('inventory');
  const { number } = useFormat();
  const q = useSearchParams()[0].get('q') ?? '';
  const list = useInfiniteQuery({ ...inventoryQuery(q), placeholderData: keepPreviousData });
  return (
    <>
      <AddressSearch label={t('search')} />
      <PagedPart of={list} skeleton={<Skeleton className="h-96" />}>
        {(fetched, all) => {
          // the API can't list the products of one seller
          const products = fetched.filter((one) => !owner || one.seller_id === owner);
          const count = owner ? products.length : all;
          return (
            <>
              <p role="status" className="text-sm text-muted">
                {t(owner ? 'yours' : 'found', { count })}
              </p>
              <Table caption={t('products')} head={[t('name'), t('price'), t('stock'), t('rating'), t('actions')]}>
                {products.map((product) => (
                  <tr key={product.id}>
                    <td className="min-w-52">
                      <Link to={`/admin/products/${product.id}`} className="text-brand underline">
                        {product.name}
                      </Link>
                    </td>
                    <td>
                      <Money amount={product.price} currency={product.currency} />
                    </td>
                    <td className={product.in_stock ? '' : 'font-medium whitespace-nowrap text-bad'}>
                      {number(product.stock_count)} {!product.in_stock && t('soldOut')}
                    </td>
                    <td>{number(Number(product.rating_average))}</td>
                    <td>
                      <ProductActions product={product} canMoveStock={!owner} />
                    </td>
                  </tr>
                ))}
              </Table>
            </>
          );
        }}
      </PagedPart>
    </>
  );
}
