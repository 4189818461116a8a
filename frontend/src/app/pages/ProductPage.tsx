import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isMissing } from '@/api/error';
import { AddToCart } from '@/features/cart/components/AddToCart';
import { productIdOf, productQuery } from '@/features/catalog/api/products';
import { ProductDetails, ProductDetailsSkeleton } from '@/features/catalog/components/ProductDetails';
import { RelatedProducts } from '@/features/catalog/components/RelatedProducts';
import { Reviews } from '@/features/reviews/components/Reviews';
import { Part } from '@/ui/Part';
import { NotFoundPage } from '../NotFoundPage';

/** One product, what buyers say of it and what is like it; each part comes on its own. */
export function Component() {
  const id = productIdOf(useParams().id);
  return id ? <Product key={id} id={id} /> : <NotFoundPage />;
}

function Product({ id }: { id: number }) {
  const product = useQuery({ ...productQuery(id), throwOnError: isMissing });
  return (
    <div className="space-y-12">
      <Part of={product} skeleton={<ProductDetailsSkeleton />}>
        {(data) => <ProductDetails product={data} toCart={<AddToCart product={data} />} />}
      </Part>
      <Reviews productId={id} />
      <RelatedProducts id={id} />
    </div>
  );
}
