import type { Product } from '../api/products';
import { ProductCard, ProductCardSkeleton } from './ProductCard';
import type { Urgency } from './ProductPicture';

const GRID = 'grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-4';

/** Products side by side; where the grid is `first` on a page, the pictures in its first row don't wait. */
export function ProductGrid({
  products,
  heading = 'h3',
  first = false,
}: {
  products: Product[];
  heading?: 'h2' | 'h3';
  first?: boolean;
}) {
  return (
    <ul className={GRID}>
      {products.map((product, place) => (
        <li key={product.id}>
          <ProductCard product={product} heading={heading} urgency={first ? urgencyAt(place) : 'low'} />
        </li>
      ))}
    </ul>
  );
}

export function ProductGridSkeleton({ count }: { count: number }) {
  return (
    <div className={GRID}>
      {Array.from({ length: count }, (_, place) => (
        <ProductCardSkeleton key={place} />
      ))}
    </div>
  );
}

/** A row is of four products at most; the very first picture is the largest thing that a phone shows. */
function urgencyAt(place: number): Urgency {
  return place === 0 ? 'high' : place < 4 ? 'normal' : 'low';
}
