import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { nextCursor } from '@/api/paging';
import type { ReviewTypes } from '@/api/types';

export type Review = ReviewTypes['Review'];
export type Decision = ReviewTypes['Decision'];

export const STATUSES = ['pending', 'approved', 'rejected'] as const;
type Status = (typeof STATUSES)[number];

/** Reviews of a status, newest first. */
export const queueQuery = (status: Status) =>
  infiniteQueryOptions({
    queryKey: ['reviews', 'queue', status],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/reviews/', { params: { query: { status, cursor: pageParam, limit: 20 } }, signal })),
    initialPageParam: '',
    getNextPageParam: nextCursor,
  });

export function useModerate(review_id: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      answerOf(
        api.POST('/api/v1/reviews/items/{review_id}/moderate/', { params: { path: { review_id } }, body: decision }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['reviews'] }),
  });
}
