import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Money } from '@/ui/Money';
import { Skeleton } from '@/ui/Skeleton';
import { Stars } from '@/ui/Stars';
import type { Product } from '../api/products';
import { ProductPicture, type Urgency } from './ProductPicture';
import { Stock } from './Stock';

const PICTURE_SIZES = '(min-width: 1024px) 260px, (min-width: 768px) 30vw, 45vw';

/** A product in short, all of which leads to its page. */
export function ProductCard({
  product,
  heading: Heading,
  urgency,
}: {
  product: Product;
  heading: 'h2' | 'h3';
  urgency: Urgency;
}) {
  const { t } = useTranslation('catalog');
  return (
    <article className="relative h-full space-y-2 rounded-xl border border-line bg-card p-3">
      <ProductPicture product={product} sizes={PICTURE_SIZES} urgency={urgency} />
      <Heading className="line-clamp-2 h-12 font-medium break-words">
        <Link to={`/products/${product.id}/${product.slug}`} className="after:absolute after:inset-0 hover:underline">
          {product.name}
        </Link>
      </Heading>
      <p className="flex h-5 items-center gap-2 text-sm text-muted">
        {product.rating_count > 0 && (
          <>
            <Stars rating={Number(product.rating_average)} />
            <span aria-hidden="true">({product.rating_count})</span>
            <span className="sr-only">{t('ratings', { count: product.rating_count })}</span>
          </>
        )}
      </p>
      <p className="h-6 text-lg leading-6 font-semibold">
        <Money amount={product.price} currency={product.currency} />
      </p>
      <p className="h-5 truncate text-sm">
        <Stock count={product.stock_count} brief />
      </p>
    </article>
  );
}

export function ProductCardSkeleton() {
  return (
    <div className="space-y-2 border border-transparent p-3">
      <Skeleton className="aspect-square w-full" />
      <Skeleton className="h-12" />
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="h-6 w-1/3" />
      <div className="h-5" />
    </div>
  );
}
