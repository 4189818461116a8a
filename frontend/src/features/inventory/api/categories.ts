import { api } from '@/api/client';
import { useInventoryChange } from './inventory';

/** A category's name shows in its products too. */
const SHOWN_IN = ['categories', 'products'];

/** A category, or a part of one. */
export interface Place {
  id: number;
  part?: number;
}

/** Adds a category, or a part to one. */
export function useAddCategory(id?: number) {
  return useInventoryChange(
    (name: string) =>
      id === undefined
        ? api.POST('/api/v1/categories/', { body: { name } })
        : api.POST('/api/v1/categories/{id}/subcategories/', { params: { path: { id } }, body: { name } }),
    SHOWN_IN,
  );
}

export function useRenameCategory({ id, part }: Place) {
  return useInventoryChange(
    (name: string) =>
      part === undefined
        ? api.PATCH('/api/v1/categories/{id}/', { params: { path: { id } }, body: { name } })
        : api.PATCH('/api/v1/categories/{id}/subcategories/{part}/', {
            params: { path: { id, part } },
            body: { name },
          }),
    SHOWN_IN,
  );
}

/** Refused, with 409, as long as products or subcategories are in it. */
export function useDeleteCategory({ id, part }: Place) {
  return useInventoryChange(
    () =>
      part === undefined
        ? api.DELETE('/api/v1/categories/{id}/', { params: { path: { id } } })
        : api.DELETE('/api/v1/categories/{id}/subcategories/{part}/', { params: { path: { id, part } } }),
    SHOWN_IN,
  );
}
