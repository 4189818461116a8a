import type { Product } from '../api/products';

/** The sizes the API makes pictures in, in pixels of the longer side. */
const SIZES = [160, 320, 640];

/** A product's picture in a place that is there before it; `eager` where it is among the first things seen. */
export function ProductPicture({
  product,
  sizes,
  eager = false,
}: {
  product: Pick<Product, 'image' | 'name'>;
  sizes: string;
  eager?: boolean;
}) {
  if (!product.image) {
    return <div className="aspect-square w-full rounded-lg bg-sunken" />;
  }
  const url = new URL(product.image);
  return (
    <img
      src={sized(url, 320)}
      srcSet={SIZES.map((size) => `${sized(url, size)} ${size}w`).join(', ')}
      sizes={sizes}
      width={640}
      height={640}
      alt={product.name}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      className="aspect-square w-full rounded-lg bg-sunken object-cover"
    />
  );
}

/** Asked of the host that the page is from, as the content security policy wants it. */
function sized(url: URL, size: number): string {
  const address = new URLSearchParams(url.search);
  address.set('size', String(size));
  return `${url.pathname}?${address.toString()}`;
}
