import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import type { AuthTypes } from '@/api/types';

export type User = AuthTypes['UserResponse'];
export type Action = AuthTypes['UserActionRequest'];

const PAGE = 25;

export const usersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['users', q],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await answerOf(
        api.GET('/api/v1/users/', { params: { query: { ...(q && { q }), limit: PAGE, offset: pageParam } }, signal }),
      );
      // with a limit the API answers with a page, without one with all
      return Array.isArray(answer) ? { results: answer, next: null, count: answer.length } : answer;
    },
    initialPageParam: 0,
    getNextPageParam: (page, _pages, offset) => (page.next ? offset + PAGE : undefined),
  });

export function useActOnUser(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (action: Action) =>
      answerOf(api.POST('/api/v1/users/{id}/', { params: { path: { id } }, body: action })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['users'] }),
  });
}
