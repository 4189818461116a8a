import { describe, expect, it } from 'vitest';
import { filtersOf, ORDERINGS, toggled, UNNARROWED, withFilters } from './filters';

describe('filters in an address', () => {
  it('should be read', () => {
    expect(filtersOf(new URLSearchParams('q=red+kettle&price__gte=5.50&rating__gte=4&ordering=-price'))).toEqual({
      q: 'red kettle',
      price__gte: '5.50',
      rating__gte: '4',
      ordering: '-price',
    });
  });

  it.each([
    'price__gte=cheap',
    'price__lt=-1',
    'price__lte=1.999',
    'rating__gte=9',
    'in_stock=maybe',
    'ordering=luck',
    'category=1;2',
    `category=${Array(101).fill('1').join(',')}`,
    'q=%20',
    'q=a%00b',
    `q=${'a'.repeat(256)}`,
    'other=1',
  ])('should be left out when they make no sense: %s', (query) =>
    expect(filtersOf(new URLSearchParams(query))).toEqual({}),
  );

  it.each(ORDERINGS)('should know the order %s', (ordering) => {
    expect(filtersOf(new URLSearchParams({ ordering }))).toEqual({ ordering });
  });

  it('should be set, replaced and taken away', () => {
    const address = withFilters(new URLSearchParams('q=tea&nonsense=1'), { price__lte: '10' });
    expect(address.toString()).toBe('q=tea&price__lte=10');
    expect(withFilters(address, { q: '' }).toString()).toBe('price__lte=10');
  });

  it('should not be set to what makes no sense', () => {
    expect(withFilters(new URLSearchParams('q=tea&price__gte=5'), { price__gte: 'cheap' }).toString()).toBe('q=tea');
  });

  it('should come out of an address as they went in', () => {
    const filters = { q: '100% wool & silk', category: '3,14', in_stock: 'true', ordering: 'name' };
    expect(filtersOf(withFilters(new URLSearchParams(), filters))).toEqual(filters);
  });

  it('should keep the words and the order when they are cleared', () => {
    const address = new URLSearchParams('q=tea&category=3&price__lt=50&in_stock=true&ordering=price');
    expect(withFilters(address, UNNARROWED).toString()).toBe('q=tea&ordering=price');
  });
});

describe('a filter of ids', () => {
  it('should gain and lose ids', () => {
    expect(toggled(undefined, 3)).toBe('3');
    expect(toggled('3', 14)).toBe('3,14');
    expect(toggled('3,14', 3)).toBe('14');
  });
});
