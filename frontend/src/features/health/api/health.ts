import { queryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';

/** In milliseconds. */
const EVERY = 10_000;

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/shop/status/', { signal })),
  refetchInterval: EVERY,
});

/** Lets this browser past the maintenance page, or no longer. */
export function useMaintenancePass() {
  return useMutation({
    mutationFn: (give: boolean) =>
      answerOf(give ? api.POST('/api/v1/shop/maintenance-pass/') : api.DELETE('/api/v1/shop/maintenance-pass/')),
  });
}
