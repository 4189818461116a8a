import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { nextCursor } from '@/api/paging';
import type { ReviewTypes } from '@/api/types';

export type Review = ReviewTypes['Review'];

/** Which reviews are shown, and in which order. */
export interface Choice {
  rating?: number;
  verified?: boolean;
  ordering?: string;
}

const PAGE = 5;

export const summaryQuery = (product_id: number) =>
  queryOptions({
    queryKey: ['reviews', product_id, 'summary'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/reviews/{product_id}/summary/', { params: { path: { product_id } }, signal })),
  });

export const reviewsQuery = (product_id: number, choice: Choice) =>
  infiniteQueryOptions({
    queryKey: ['reviews', product_id, 'list', choice],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/reviews/{product_id}/', {
          params: { path: { product_id }, query: { ...choice, cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: nextCursor,
  });

/** The user's own review of a product, if there is one; it may not be shown yet. */
export const ownReviewQuery = (product_id: number) =>
  queryOptions({
    queryKey: ['reviews', product_id, 'own'],
    queryFn: async ({ signal }) => {
      const page = await answerOf(
        api.GET('/api/v1/reviews/', { params: { query: { product_id, user: 'me', limit: 1 } }, signal }),
      );
      return page.results[0] ?? null;
    },
  });

/** Writes a review, or changes the one there is. */
export function useSaveReview(product_id: number, known: Review | null) {
  return useReviewChange(product_id, (text: { rating: number; comment: string }) =>
    known
      ? api.PATCH('/api/v1/reviews/items/{review_id}/', { params: { path: { review_id: known.id } }, body: text })
      : api.POST('/api/v1/reviews/', { body: { product_id, ...text } }),
  );
}

export function useDeleteReview(product_id: number) {
  return useReviewChange(product_id, (review_id: number) =>
    api.DELETE('/api/v1/reviews/items/{review_id}/', { params: { path: { review_id } } }),
  );
}

export function useFoundHelpful(product_id: number) {
  return useReviewChange(product_id, (review_id: number) =>
    api.POST('/api/v1/reviews/items/{review_id}/helpful/', { params: { path: { review_id } } }),
  );
}

export function useReport(product_id: number) {
  return useReviewChange(product_id, ({ review_id, reason }: { review_id: number; reason: string }) =>
    api.POST('/api/v1/reviews/items/{review_id}/report/', {
      params: { path: { review_id } },
      body: reason ? { reason } : {},
    }),
  );
}

function useReviewChange<V, T>(
  product_id: number,
  change: (values: V) => Promise<{ data?: T; error?: unknown; response: Response }>,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (values: V) => answerOf(change(values)),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['reviews', product_id] }),
  });
}
