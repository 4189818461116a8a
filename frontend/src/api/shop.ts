import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';

export const shopQuery = queryOptions({
  queryKey: ['shop'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/shop/', { signal })),
  staleTime: Infinity,
});

/** The shop's name, currency and languages; known before anything is drawn. */
export function useShop() {
  return useSuspenseQuery(shopQuery).data;
}
