import type { Product } from '../api/products';

/** The sizes the API makes pictures in, in pixels of the longer side. */
const SIZES = [160, 320, 640, 1200];

/** How soon a picture is wanted: before all else, with the page, or when it is scrolled to. */
export type Urgency = 'high' | 'normal' | 'low';

/** A product's picture in a place that is there before it. */
export function ProductPicture({
  product,
  sizes,
  urgency,
}: {
  product: Pick<Product, 'image' | 'name'>;
  sizes: string;
  urgency: Urgency;
}) {
  if (!product.image) {
    return <div className="aspect-square w-full rounded-lg bg-sunken" />;
  }
  const url = new URL(product.image);
  return (
    <img
      sizes={sizes}
      srcSet={SIZES.map((size) => `${sized(url, size)} ${size}w`).join(', ')}
      src={sized(url, 320)}
      width={640}
      height={640}
      alt={product.name}
      loading={urgency === 'low' ? 'lazy' : 'eager'}
      fetchPriority={urgency === 'high' ? 'high' : 'auto'}
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
