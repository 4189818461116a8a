import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { closeSession } from '@/api/session';
import type { AuthTypes } from '@/api/types';

export type User = AuthTypes['UserResponse'];
export type NewUser = AuthTypes['UserRequest'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/users/me/', { signal })),
});

/** Opens an account; signing in is a step of its own, which may fail when this has not. */
export function useSignUp() {
  return useMutation({
    mutationFn: (user: NewUser) => answerOf(api.POST('/api/v1/users/', { body: user })),
  });
}

/** Another address has to be verified anew; the API mails the link by itself. */
export function useChangeProfile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (edit: Pick<AuthTypes['UserEdit'], 'username' | 'email'>) =>
      answerOf(api.PATCH('/api/v1/users/me/', { body: edit })),
    onSuccess: (user) => cache.setQueryData(meQuery.queryKey, user),
  });
}

/** Proves, with the token of a mail, that the address is the user's. */
export function useVerifyEmail() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => answerOf(api.POST('/api/v1/email/verify/', { body: { token } })),
    onSuccess: () => void cache.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

/** Takes the name and the address out of the account for good, and with that ends its sessions. */
export function useDeleteAccount() {
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/users/')),
    onSuccess: closeSession,
  });
}
