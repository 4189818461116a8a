import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Middleware } from 'openapi-fetch';
import { answerOf, api } from '@/api/client';
import { closeSession, currentSession, openSession, refreshToken, type Session } from '@/api/session';
import { shopQuery } from '@/api/shop';
import type { AuthTypes } from '@/api/types';

type Credentials = AuthTypes['SignInRequest'];

/** A token sent along would be judged before the password, and may be one that was just revoked. */
const unsigned: Middleware = {
  onRequest({ request }) {
    const copy = new Request(request);
    copy.headers.delete('Authorization');
    return copy;
  },
};

/** Opens a session for whoever knows the password. */
export async function enter(credentials: Credentials): Promise<void> {
  openSession(await answerOf(api.POST('/api/v1/token/', { body: credentials, middleware: [unsigned] })));
}

/** Ends what this browser knows of its user; what is shown is asked for again, as a guest. */
export function leave(cache: QueryClient): void {
  closeSession();
  forget(cache);
}

/** Signs in, and takes along what the guest had in the cart. */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      const before = currentSession();
      await enter(credentials);
      if (isSomebodyElse(before, currentSession())) {
        forget(cache);
      }
      // the cart of a guest whose merge fails is still there at the next sign-in
      await answerOf(api.POST('/api/v1/cart/merge/')).catch(() => undefined);
    },
    onSuccess: () => void cache.invalidateQueries(),
  });
}

/** Signs out here, or in every browser; this one forgets its user even when the API can't be told. */
export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (everywhere: boolean) => {
      const refresh = refreshToken();
      await (everywhere
        ? answerOf(api.POST('/api/v1/logout-all/'))
        : refresh && answerOf(api.POST('/api/v1/token/blacklist/', { body: { refresh } })));
    },
    onSettled: (_data, error, everywhere) => {
      if (!error || !everywhere) {
        leave(cache);
      }
    },
  });
}

function isSomebodyElse(before: Session, now: Session): boolean {
  return before.state !== 'guest' && now.state !== 'guest' && before.userId !== now.userId;
}

/** Clearing the cache would leave on the page what is shown; the shop itself is the same for everybody. */
function forget(cache: QueryClient): void {
  void cache.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== shopQuery.queryKey[0] });
}
