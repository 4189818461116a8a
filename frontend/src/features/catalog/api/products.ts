import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { nextCursor } from '@/api/paging';
import type { ProductTypes } from '@/api/types';
import { NEWEST_FIRST, type Filters } from './filters';

export type Product = ProductTypes['ProductResponse'];
export type Facets = ProductTypes['Facets'];
export type SectionCount = ProductTypes['SectionCount'];

const PAGE = 24;
const ROW = 4;

/** The list that the filters leave, page after page; the first one counts what each further choice would leave. */
export const productsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['products', 'list', filters],
    queryFn: ({ pageParam, signal }) => {
      const facets = pageParam === '' ? { facets: '1' } : {};
      return answerOf(
        api.GET('/api/v1/products/', {
          params: { query: { ...asked(filters), ...facets, cursor: pageParam, limit: PAGE } },
          signal,
        }),
      );
    },
    initialPageParam: '',
    getNextPageParam: nextCursor,
  });

/** A row of the front page. */
export const rowQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['products', 'row', filters],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/products/', { params: { query: { ...asked(filters), limit: ROW } }, signal })),
  });

export const NEWEST: Filters = { ordering: NEWEST_FIRST };

/** The first row. */
export const newestQuery = rowQuery(NEWEST);

/** The id in a product's address, unless that can't be one. */
export function productIdOf(part: string | undefined): number | undefined {
  const id = Number(part);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

export const productQuery = (id: number) =>
  queryOptions({
    queryKey: ['products', 'one', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/products/{id}/', { params: { path: { id } }, signal })),
  });

export const relatedQuery = (id: number) =>
  queryOptions({
    queryKey: ['products', 'related', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/products/{id}/related/', { params: { path: { id }, query: { limit: ROW } }, signal })),
  });

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/categories/', { params: { query: { limit: 100 } }, signal })),
});

/** The API suggests nothing for fewer characters. */
export const ENOUGH_TO_SUGGEST = 2;

export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['products', 'suggestions', q],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/products/suggest/', { params: { query: { q } }, signal })),
  });

function asked({ price__gte, price__lte, price__lt, rating__gte, in_stock, ...words }: Filters) {
  return {
    ...words,
    ...(price__gte && { price__gte: Number(price__gte) }),
    ...(price__lte && { price__lte: Number(price__lte) }),
    ...(price__lt && { price__lt: Number(price__lt) }),
    ...(rating__gte && { rating__gte: Number(rating__gte) }),
    ...(in_stock && { in_stock: true }),
  };
}
