import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Middleware } from 'openapi-fetch';
import { answerOf, api } from '@/api/client';
import { closeSession, openSession, refreshToken } from '@/api/session';
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

/** Signs in, and takes along what the guest had in the cart. */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await enter(credentials);
      // the cart of a guest whose merge fails is still there at the next sign-in
      await answerOf(api.POST('/api/v1/cart/merge/')).catch(() => undefined);
    },
    onSuccess: () => void cache.invalidateQueries(),
  });
}

/** Signs out here, or in every browser; this one forgets its user even when the API can't be told. */
export function useSignOut() {
  return useMutation({
    mutationFn: async (everywhere: boolean) => {
      const refresh = refreshToken();
      await (everywhere
        ? answerOf(api.POST('/api/v1/logout-all/'))
        : refresh && answerOf(api.POST('/api/v1/token/blacklist/', { body: { refresh } })));
    },
    onSettled: (_data, error, everywhere) => {
      if (!error || !everywhere) {
        closeSession();
      }
    },
  });
}
