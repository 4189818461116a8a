import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Money } from '@/ui/Money';
import { Skeleton } from '@/ui/Skeleton';
import { Stars } from '@/ui/Stars';
import type { Product } from '../api/products';
import { ProductPicture } from './ProductPicture';
import { Stock } from './Stock';

/** The page grows no further from 1152 pixels on. */
const PICTURE_SIZES = '(min-width: 1152px) 544px, (min-width: 768px) 45vw, 95vw';

/** All that the shop says of a product, and what puts it in the cart. */
export function ProductDetails({ product, toCart }: { product: Product; toCart: ReactNode }) {
  const { t } = useTranslation('catalog');
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <title>{product.name}</title>
      <ProductPicture product={product} sizes={PICTURE_SIZES} urgency="high" />
      <div className="space-y-4">
        <h1 className="text-3xl font-bold break-words">{product.name}</h1>
        <p className="flex min-h-11 items-center gap-2">
          <Stars rating={Number(product.rating_average)} />
          <a href="#reviews" className="min-h-11 content-center text-brand hover:underline">
            {t('ratings', { count: product.rating_count })}
          </a>
        </p>
        <p className="text-3xl font-semibold">
          <Money amount={product.price} currency={product.currency} />
        </p>
        <p className="font-medium">
          <Stock count={product.stock_count} />
        </p>
        {toCart}
        <p className="max-w-prose break-words whitespace-pre-line">{product.description}</p>
        <nav aria-label={t('categories')}>
          <ul className="flex flex-wrap gap-x-4">
            {sectionsOf(product).map(({ address, name }) => (
              <li key={address}>
                <Link to={`/products?${address}`} className="inline-flex min-h-11 items-center text-brand underline">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
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
        <Skeleton className="h-11 w-1/3" />
        <Skeleton className="h-9 w-1/4" />
        <Skeleton className="h-6 w-1/3" />
        <Skeleton className="h-48" />
      </div>
    </div>
  );
}

function sectionsOf({ categories, subcategories }: Product) {
  return [
    ...categories.map(({ id, name }) => ({ address: `category=${id}`, name })),
    ...subcategories.map(({ id, name }) => ({ address: `subcategory=${id}`, name })),
  ];
}
