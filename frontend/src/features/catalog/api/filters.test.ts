import { describe, expect, it } from 'vitest';
import { filtersOf, toggled, withFilters } from './filters';

describe('filters in an address', () => {
  it('should be read', () => {
    expect(filtersOf(new URLSearchParams('q=red+kettle&price__gte=5.50&rating__gte=4&ordering=-price'))).toEqual({
      q: 'red kettle',
      price__gte: '5.50',
      rating__gte: '4',
      ordering: '-price',
    });
  });

  it.each(['price__gte=cheap', 'rating__gte=9', 'in_stock=maybe', 'ordering=luck', 'category=1;2', 'q=%20', 'other=1'])(
    'should be left out when they make no sense: %s',
    (query) => expect(filtersOf(new URLSearchParams(query))).toEqual({}),
  );

  it('should be set, replaced and taken away', () => {
    const address = withFilters(new URLSearchParams('q=tea&nonsense=1'), { price__lte: '10' });
    expect(address.toString()).toBe('q=tea&price__lte=10');
    expect(withFilters(address, { q: '' }).toString()).toBe('price__lte=10');
  });
});

describe('a filter of ids', () => {
  it('should gain and lose ids', () => {
    expect(toggled(undefined, 3)).toBe('3');
    expect(toggled('3', 14)).toBe('3,14');
    expect(toggled('3,14', 3)).toBe('14');
  });
});
