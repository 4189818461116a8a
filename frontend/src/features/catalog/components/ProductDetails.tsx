import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Money } from '@/ui/Money';
import { Skeleton } from '@/ui/Skeleton';
import { Stars } from '@/ui/Stars';
import type { Product } from '../api/products';
import { ProductPicture } from './ProductPicture';

/** From here on it is worth hurrying. */
const FEW = 5;

/** All that the shop says of a product, and what puts it in the cart. */
export function ProductDetails({ product, toCart }: { product: Product; toCart: ReactNode }) {
  const { t } = useTranslation('catalog');
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <title>{product.name}</title>
      <ProductPicture product={product} sizes="(min-width: 768px) 45vw, 95vw" eager />
      <div className="space-y-4">
        <h1 className="text-3xl font-bold">{product.name}</h1>
        <p className="flex min-h-6 items-center gap-2">
          <Stars rating={Number(product.rating_average)} />
          <a href="#reviews" className="text-brand hover:underline">
            {t('ratings', { count: product.rating_count })}
          </a>
        </p>
        <p className="text-3xl font-semibold">
          <Money amount={product.price} currency={product.currency} />
        </p>
        <Stock count={product.stock_count} />
        {toCart}
        <p className="max-w-prose whitespace-pre-line">{product.description}</p>
        <ul className="flex flex-wrap gap-x-4">
          {product.categories.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/products?category=${id}`} className="inline-flex min-h-11 items-center text-brand underline">
                {name}
              </Link>
            </li>
          ))}
        </ul>
        {product.barcode && <p className="text-sm text-muted">{t('barcode', { barcode: product.barcode })}</p>}
      </div>
    </div>
  );
}

export function ProductDetailsSkeleton() {
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Skeleton className="aspect-square w-full" />
      <div className="space-y-4">
        <Skeleton className="h-10" />
        <Skeleton className="h-6 w-1/3" />
        <Skeleton className="h-10 w-1/4" />
        <Skeleton className="h-6 w-1/3" />
        <Skeleton className="h-48" />
      </div>
    </div>
  );
}

function Stock({ count }: { count: number }) {
  const { t } = useTranslation('catalog');
  if (count === 0) {
    return <p className="font-medium text-bad">{t('soldOut')}</p>;
  }
  return count <= FEW ? (
    <p className="font-medium text-warn">{t('onlyLeft', { count })}</p>
  ) : (
    <p className="font-medium text-good">{t('inStock')}</p>
  );
}
