import { expect, it } from 'vitest';
import { ApiError } from '@/api/error';
import { faultsIn, isChosen, isPlaced, productSchema, sentOf, toggled, valuesOf } from './productForm';

const TENT = { ...valuesOf(undefined), name: 'Tent', price: '12,50', categories: '2,10' };

function told(change: Partial<typeof TENT>): (string | undefined)[] {
  return productSchema.safeParse({ ...TENT, ...change }).error?.issues.map(({ message }) => message) ?? [];
}

function picture(type: string, size: number): File {
  return new File([new Uint8Array(size)], 'tent', { type });
}

it.each<[string[], Partial<typeof TENT>]>([
  [[], {}],
  [['missing'], { name: ' ' }],
  [['badPrice'], { price: '1.234' }],
  [['badPrice'], { price: '-1' }],
  [['badStock'], { stock_count: '' }],
  [[], { image: picture('image/webp', 512_000) }],
  [['tooLarge'], { image: picture('image/png', 512_001) }],
  [['badType'], { image: picture('image/svg+xml', 10) }],
])('should find %j', (faults, change) => expect(told(change)).toEqual(faults));

it('should send all of a new product, with a decimal point', () =>
  expect(Object.fromEntries(sentOf(TENT))).toEqual({
    name: 'Tent',
    description: '',
    price: '12.50',
    stock_count: '0',
    barcode: '',
    categories: '2,10',
    subcategories: '',
  }));

it('should send nothing but what was changed of a known product', () =>
  expect(Object.fromEntries(sentOf(TENT, ['price']))).toEqual({ price: '12.50' }));

it('should toggle ids, in their order', () => {
  expect(toggled('', 2)).toBe('2');
  expect(toggled('2', 10)).toBe('2,10');
  expect(toggled('2,10', 3)).toBe('2,3,10');
  expect(toggled('2,10', 2)).toBe('10');
  expect(isChosen('2,10', 1)).toBe(false);
  expect(isChosen('2,10', 10)).toBe(true);
});

it('should tell which refusals stand at their fields', () => {
  const refusal = (fields: object) => ApiError.from(new Response(null, { status: 400 }), fields);
  expect(faultsIn(refusal({ price: ['Too', 'dear.'] }))).toEqual([['price', 'Too dear.']]);
  expect(isPlaced(refusal({ price: ['Too dear.'] }))).toBe(true);
  expect(isPlaced(refusal({ price: ['Too dear.'], categories: ['Unknown.'] }))).toBe(false);
  expect(isPlaced(refusal({ detail: 'No.' }))).toBe(false);
});
