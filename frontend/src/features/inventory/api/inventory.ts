import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { nextCursor } from '@/api/paging';
import type { ProductTypes } from '@/api/types';

export type Product = ProductTypes['ProductResponse'];
export type Category = ProductTypes['CategoryTree'];

export const inventoryQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['products', 'inventory', q],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/products/', {
          params: { query: { ...(q && { q }), cursor: pageParam, limit: 25 } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: nextCursor,
  });

/** A product as it is to be edited, and the version that an edit is based on. */
export interface Edited {
  product: Product;
  version: string | null;
}

export const editedQuery = (id: number) =>
  queryOptions({
    queryKey: ['products', 'edited', id],
    queryFn: async ({ signal }): Promise<Edited> => {
      const call = api.GET('/api/v1/products/{id}/', { params: { path: { id } }, signal });
      return { product: await answerOf(call), version: (await call).response.headers.get('ETag') };
    },
    staleTime: Infinity, // what is being edited is not replaced under the editor's hands
    gcTime: 0,
  });

/** All categories with their parts. */
export const treeQuery = queryOptions({
  queryKey: ['categories', 'tree'],
  queryFn: async ({ signal }) => {
    const page = await answerOf(api.GET('/api/v1/categories/', { params: { query: { limit: 100 } }, signal }));
    return Promise.all(
      page.results.map(({ id }) =>
        answerOf(api.GET('/api/v1/categories/{id}/subcategories/', { params: { path: { id } }, signal })),
      ),
    );
  },
});

/** Saves a new product, or a known one in the version that was edited; 412 if that is no longer the last one. */
export function useSaveProduct(known: Edited | undefined) {
  return useInventoryChange((form: FormData) => {
    const sent = { body: form as never, bodySerializer: () => form };
    return known
      ? api.PATCH('/api/v1/products/{id}/', {
          params: { path: { id: known.product.id } },
          headers: known.version ? { 'If-Match': known.version } : {},
          ...sent,
        })
      : api.POST('/api/v1/products/', sent);
  });
}

export function useMoveStock(id: number) {
  return useInventoryChange((change: ProductTypes['StockChange']) =>
    api.POST('/api/v1/products/{id}/stock/', { params: { path: { id } }, body: change }),
  );
}

export function useArchive() {
  return useInventoryChange((id: number) => api.DELETE('/api/v1/products/{id}/', { params: { path: { id } } }));
}

/** Changes something of the catalogue; what shows it is asked for anew, but nothing that is being edited. */
export function useInventoryChange<V, T>(
  change: (values: V) => Promise<{ data?: T; error?: unknown; response: Response }>,
  shownIn = ['products'],
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (values: V) => answerOf(change(values)),
    onSuccess: () =>
      cache.invalidateQueries({
        predicate: ({ queryKey: [of, part] }) => shownIn.includes(String(of)) && part !== 'edited',
      }),
  });
}
