import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { ApiError } from '@/api/error';
import { nextCursor } from '@/api/paging';
import type { ReviewTypes } from '@/api/types';

export type Review = ReviewTypes['Review'];
type Page = ReviewTypes['PageReview'];

/** The orders that reviews are offered in, under the API's own names. */
export const ORDERINGS = ['-created_at', '-helpful_count', '-rating', 'rating'] as const;

/** Which reviews are shown, and in which order. */
export interface Choice {
  /** How many stars they gave; 0 for any number. */
  rating: number;
  /** Whether only those of buyers are shown. */
  verified: boolean;
  ordering: (typeof ORDERINGS)[number];
}

const PAGE = 5;

const reviewsOf = (product_id: number) => ['reviews', product_id];
const listsOf = (product_id: number) => [...reviewsOf(product_id), 'list'];

export const summaryQuery = (product_id: number) =>
  queryOptions({
    queryKey: [...reviewsOf(product_id), 'summary'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/reviews/{product_id}/summary/', { params: { path: { product_id } }, signal })),
  });

export const reviewsQuery = (product_id: number, choice: Choice) =>
  infiniteQueryOptions({
    queryKey: [...listsOf(product_id), choice],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/reviews/{product_id}/', {
          params: { path: { product_id }, query: { ...asked(choice), cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: nextCursor,
  });

/** The user's own review of a product, if there is one; it may not be shown yet. */
export const ownReviewQuery = (product_id: number) =>
  queryOptions({
    queryKey: [...reviewsOf(product_id), 'own'],
    queryFn: async ({ signal }) => {
      const page = await answerOf(
        api.GET('/api/v1/reviews/', { params: { query: { product_id, user: 'me', limit: 1 } }, signal }),
      );
      return page.results[0] ?? null;
    },
  });

/** Writes a review, or changes the one there is. */
export function useSaveReview(product_id: number, known: Review | null, show: (own: Review) => void) {
  return useReviewChange(product_id, show, (words: { rating: number; comment: string }) =>
    answerOf<Review>(
      known
        ? api.PATCH('/api/v1/reviews/items/{review_id}/', { params: { path: { review_id: known.id } }, body: words })
        : api.POST('/api/v1/reviews/', { body: { product_id, ...words } }),
    ),
  );
}

export function useDeleteReview(product_id: number, show: (own: null) => void) {
  return useReviewChange(product_id, show, async (review_id: number) => {
    await answerOf(api.DELETE('/api/v1/reviews/items/{review_id}/', { params: { path: { review_id } } }));
    return null;
  });
}

/** Finds a review helpful, or no longer. Only the number changes on the page: nothing moves under the reader's hand. */
export function useVote({ id, product_id }: Review) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (helpful: boolean) => {
      const review = { params: { path: { review_id: id } } };
      return answerOf(
        helpful
          ? api.POST('/api/v1/reviews/items/{review_id}/helpful/', review)
          : api.DELETE('/api/v1/reviews/items/{review_id}/helpful/', review),
      );
    },
    onSuccess: ({ helpful_count }) =>
      cache.setQueriesData<InfiniteData<Page>>({ queryKey: listsOf(product_id) }, (list) =>
        list ? { ...list, pages: list.pages.map((page) => withCount(page, id, helpful_count)) } : list,
      ),
  });
}

export function useReport(review_id: number) {
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.POST('/api/v1/reviews/items/{review_id}/report/', {
          params: { path: { review_id } },
          body: reason ? { reason } : {},
        }),
      ),
  });
}

/** Whether the user had reviewed the product already, in another tab or on another device. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'duplicate_review';
}

/**
 * A change of the user's own review, which is shown as it is then. A refused one may mean that what is known of it is out
 * of date.
 */
function useReviewChange<V, R extends Review | null>(
  product_id: number,
  show: (own: R) => void,
  change: (values: V) => Promise<R>,
) {
  const cache = useQueryClient();
  const { queryKey } = ownReviewQuery(product_id);
  return useMutation({
    mutationFn: change,
    onSuccess: (own) => {
      cache.setQueryData<Review | null>(queryKey, own);
      void cache.invalidateQueries({ queryKey: reviewsOf(product_id) });
      show(own);
    },
    onError: () => void cache.invalidateQueries({ queryKey }),
  });
}

function withCount(page: Page, id: number, helpful_count: number): Page {
  return { ...page, results: page.results.map((review) => (review.id === id ? { ...review, helpful_count } : review)) };
}

function asked({ rating, verified, ordering }: Choice) {
  return { ordering, ...(rating && { rating }), ...(verified && { verified }) };
}
