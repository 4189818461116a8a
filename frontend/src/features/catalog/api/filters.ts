/** The orders that a list is offered in, under the API's own names. */
export const ORDERINGS = ['-created_at', 'price', '-price', '-rank', '-popularity', '-sales_count', 'name'] as const;

/** The order of a list that nobody has sorted: the API's own for lists without search words. */
export const NEWEST_FIRST = ORDERINGS[0];

const IDS = /^\d{1,9}(,\d{1,9}){0,99}$/;
const AMOUNT = /^\d{1,8}(\.\d{1,2})?$/;

/** What a list can be narrowed and sorted by, under the API's own names, and what a value in the URL has to look like. */
const PATTERNS = {
  q: /^[^\0]{1,255}$/,
  category: IDS,
  subcategory: IDS,
  price__gte: AMOUNT,
  price__lte: AMOUNT,
  price__lt: AMOUNT,
  rating__gte: /^[1-5]$/,
  in_stock: /^true$/,
  ordering: new RegExp(`^(${ORDERINGS.join('|')})$`),
} as const;

type Filter = keyof typeof PATTERNS;
export type Filters = Partial<Record<Filter, string>>;

const NAMES = Object.keys(PATTERNS) as Filter[];

/** What takes all narrowing away and leaves the words and the order. */
export const UNNARROWED: Filters = Object.fromEntries(
  NAMES.filter((name) => name !== 'q' && name !== 'ordering').map((name) => [name, '']),
);

/** The filters in an address; whatever makes no sense there is left out. */
export function filtersOf(address: URLSearchParams): Filters {
  return sensible((name) => address.get(name));
}

/** The address after filters are set, or taken away by a value that is empty or makes no sense. */
export function withFilters(address: URLSearchParams, changes: Filters): URLSearchParams {
  const wanted: Filters = { ...filtersOf(address), ...changes };
  return new URLSearchParams(sensible((name) => wanted[name]));
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

function sensible(valueOf: (name: Filter) => string | null | undefined): Filters {
  return Object.fromEntries(
    NAMES.map((name) => [name, valueOf(name)?.trim() ?? ''] as const).filter(([name, value]) =>
      PATTERNS[name].test(value),
    ),
  );
}
