import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Money } from '@/ui/Money';
import { Skeleton } from '@/ui/Skeleton';
import { Stars } from '@/ui/Stars';
import type { Product } from '../api/products';
import { ProductPicture } from './ProductPicture';

const GRID = 'grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-4';
const PICTURE_SIZES = '(min-width: 1024px) 260px, (min-width: 768px) 30vw, 45vw';

/** Products side by side; the first pictures of a page are loaded first. */
export function ProductGrid({ products, eager = 0 }: { products: Product[]; eager?: number }) {
  return (
    <ul className={GRID}>
      {products.map((product, place) => (
        <li key={product.id}>
          <ProductCard product={product} eager={place < eager} />
        </li>
      ))}
    </ul>
  );
}

export function ProductGridSkeleton({ count }: { count: number }) {
  return (
    <div className={GRID}>
      {Array.from({ length: count }, (_, place) => (
        <div key={place} className="space-y-2 p-3">
          <Skeleton className="aspect-square w-full" />
          <Skeleton className="h-12" />
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-6 w-1/3" />
        </div>
      ))}
    </div>
  );
}

function ProductCard({ product, eager }: { product: Product; eager: boolean }) {
  const { t } = useTranslation('catalog');
  return (
    <article className="relative h-full space-y-2 rounded-xl border border-line bg-card p-3">
      <ProductPicture product={product} sizes={PICTURE_SIZES} eager={eager} />
      <h3 className="line-clamp-2 h-12 font-medium">
        <Link to={`/products/${product.id}/${product.slug}`} className="after:absolute after:inset-0 hover:underline">
          {product.name}
        </Link>
      </h3>
      <p className="flex h-5 items-center gap-2 text-sm text-muted">
        {product.rating_count > 0 && (
          <>
            <Stars rating={Number(product.rating_average)} />
            <span>({product.rating_count})</span>
          </>
        )}
      </p>
      <p className="flex h-6 items-baseline justify-between">
        <span className="text-lg font-semibold">
          <Money amount={product.price} currency={product.currency} />
        </span>
        {!product.in_stock && <span className="text-sm text-bad">{t('soldOut')}</span>}
      </p>
    </article>
  );
}
