import { z } from 'zod';
import { ApiError } from '@/api/error';
import type { Product } from './inventory';

/** As large as the API takes a picture, in bytes. */
const LARGEST_PICTURE = 500 * 1024;

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'];

const filled = z.string().trim().min(1, 'missing');

/** What can be told of a product before it is sent; the bounds are the API's. A message is a key of the texts. */
export const productSchema = z.object({
  name: filled.max(255, 'tooLong'),
  description: z.string().max(20_000, 'tooLong'),
  price: filled.regex(/^\d{1,10}([.,]\d{1,2})?$/, 'badPrice'),
  stock_count: z.string().regex(/^\d{1,9}$/, 'badStock'),
  barcode: z.string().trim().max(64, 'tooLong'),
  categories: z.string(),
  subcategories: z.string(),
  image: z
    .instanceof(File)
    .refine((picture) => PICTURE_TYPES.includes(picture.type), 'badType')
    .refine((picture) => picture.size <= LARGEST_PICTURE, 'tooLarge')
    .optional(),
});

/** A product as its form has it; of categories the ids, as the API takes them: `"1,2"`. */
export type ProductValues = z.infer<typeof productSchema>;

export function valuesOf(product: Product | undefined): ProductValues {
  return {
    name: product?.name ?? '',
    description: product?.description ?? '',
    price: product?.price ?? '',
    stock_count: String(product?.stock_count ?? 0),
    barcode: product?.barcode ?? '',
    categories: idsOf(product?.categories),
    subcategories: idsOf(product?.subcategories),
    image: undefined,
  };
}

/** What is sent of a product: of a known one only what its editor changed, so that all else stays as others left it. */
export function sentOf(values: ProductValues, names = Object.keys(values)): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries<string | File | undefined>(values)) {
    if (names.includes(name) && value !== undefined) {
      form.set(name, name === 'price' && typeof value === 'string' ? value.replace(',', '.') : value);
    }
  }
  return form;
}

/** Fields that say what is wrong with them. */
const TELLING = ['name', 'description', 'price', 'stock_count', 'barcode', 'image'] as const;

/** What the API finds wrong with which field. */
export function faultsIn(error: unknown): [(typeof TELLING)[number], string][] {
  const fields = error instanceof ApiError ? error.fields : {};
  return TELLING.flatMap((name) => (fields[name] ? [[name, fields[name].join(' ')]] : []));
}

/** Whether all that was refused stands at its field. */
export function isPlaced(error: unknown): boolean {
  const faults = faultsIn(error);
  return error instanceof ApiError && faults.length > 0 && faults.length === Object.keys(error.fields).length;
}

export function isChosen(ids: string, id: number): boolean {
  return ids.split(',').includes(String(id));
}

/** The ids with one more, or with one less if it was among them. */
export function toggled(ids: string, id: number): string {
  const known = ids.split(',').filter(Boolean).map(Number);
  return sorted(known.includes(id) ? known.filter((other) => other !== id) : [...known, id]);
}

function idsOf(sections: { id: number }[] = []): string {
  return sorted(sections.map(({ id }) => id));
}

function sorted(ids: number[]): string {
  return ids.toSorted((one, other) => one - other).join(',');
}
