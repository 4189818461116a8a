import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { closeSession } from '@/api/session';
import type { AuthTypes } from '@/api/types';
import { enter } from './signIn';

/** Changes the password, which ends all sessions, and opens this one again. */
export function useChangePassword(email: string) {
  return useMutation({
    mutationFn: async (change: AuthTypes['ChangeRequest']) => {
      await answerOf(api.POST('/api/v1/password/change/', { body: change }));
      // the password is changed whatever comes of this; a session that stays closed asks for it by itself
      await enter({ email, password: change.new_password }).catch(() => undefined);
    },
  });
}

/** Has a link mailed; the API answers the same whether or not there is such an account. */
export function useForgotPassword() {
  return useMutation({
    mutationFn: (email: string) => answerOf(api.POST('/api/v1/password/reset/', { body: { email } })),
  });
}

/** Chooses a new password with the token of a mail, which ends all sessions, one in this browser too. */
export function useResetPassword() {
  return useMutation({
    mutationFn: (choice: AuthTypes['ConfirmRequest']) =>
      answerOf(api.POST('/api/v1/password/reset/confirm/', { body: choice })),
    onSuccess: closeSession,
  });
}
