/** What a list can be narrowed and sorted by, under the API's own names, and what a value in the URL has to look like. */
const PATTERNS = {
  q: /\S/,
  category: /^\d{1,9}(,\d{1,9})*$/,
  subcategory: /^\d{1,9}(,\d{1,9})*$/,
  price__gte: /^\d{1,8}(\.\d{1,2})?$/,
  price__lte: /^\d{1,8}(\.\d{1,2})?$/,
  rating__gte: /^[1-5]$/,
  in_stock: /^true$/,
  ordering: /^-?(price|name|created_at|popularity|sales_count|rank)$/,
} as const;

type Filter = keyof typeof PATTERNS;
export type Filters = Partial<Record<Filter, string>>;

const NAMES = Object.keys(PATTERNS) as Filter[];

/** The filters in an address; whatever makes no sense there is left out. */
export function filtersOf(address: URLSearchParams): Filters {
  const valid = NAMES.flatMap((name) => {
    const value = address.get(name)?.trim() ?? '';
    return PATTERNS[name].test(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(valid);
}

/** The address after filters are set, or taken away by an empty value. */
export function withFilters(address: URLSearchParams, changes: Filters): URLSearchParams {
  const filters = Object.entries({ ...filtersOf(address), ...changes });
  return new URLSearchParams(filters.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
}

/** Ids in a filter such as `3,14`. */
export function idsIn(filter: string | undefined): number[] {
  return filter ? filter.split(',').map(Number) : [];
}

/** The filter with this id added, or taken away if it was there. */
export function toggled(filter: string | undefined, id: number): string {
  const ids = idsIn(filter);
  return (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]).join(',');
}
