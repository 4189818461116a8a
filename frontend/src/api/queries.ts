import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error';
import { currentSession, onSession, userOf } from './session';
import { shopQuery } from './shop';

/** A question is put again this often when the answer may well come; what a request changes is never sent again by itself. */
const MORE_TRIES = 2;

/** In milliseconds. */
const FRESH = 30_000;
const LONGEST_PAUSE = 10_000;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH,
      retry: (failures, error) => failures < MORE_TRIES && error instanceof ApiError && error.isPassing,
      retryDelay: (failures, error) =>
        Math.min(LONGEST_PAUSE, ((error instanceof ApiError && error.retryAfter) || 2 ** failures / 2) * 1000),
    },
  },
});

let user = userOf(currentSession());

// what one user was shown is not for the next, in no tab; the shop itself is the same for everybody
onSession(() => {
  const before = user;
  user = userOf(currentSession());
  if (before !== undefined && before !== user) {
    // clearing the cache would leave on the page what is shown
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== shopQuery.queryKey[0] });
  }
});
