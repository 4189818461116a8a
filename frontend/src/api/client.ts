import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError } from './error';
import type { paths as AuthPaths } from './generated/auth';
import type { paths as CartPaths } from './generated/cart';
import type { paths as OrderPaths } from './generated/order';
import type { paths as ProductPaths } from './generated/product';
import type { paths as ReviewPaths } from './generated/review';
import type { paths as StorefrontPaths } from './generated/storefront';
import { accessToken, renewed } from './session';

type ShopPaths = AuthPaths & CartPaths & OrderPaths & ProductPaths & ReviewPaths & StorefrontPaths;

const BEARER = 'Bearer ';

/** Requests as they were before they were sent, whose body can still be read if they have to be sent again. */
const unsent = new WeakMap<Request, Request>();

/** Signs requests, and sends one again, once, when its token was refused and could be renewed. */
const signing: Middleware = {
  async onRequest({ request }) {
    const token = await accessToken();
    if (token) {
      request.headers.set('Authorization', BEARER + token);
      unsent.set(request, request.clone());
    }
    return request;
  },
  async onResponse({ request, response }) {
    const again = unsent.get(request);
    if (response.status !== 401 || !again) {
      return response;
    }
    const refused = again.headers.get('Authorization')?.slice(BEARER.length);
    const token = await renewed(refused);
    if (!token) {
      return response;
    }
    again.headers.set('Authorization', BEARER + token);
    return fetch(again);
  },
};

/** The shop's whole API, whichever service answers. */
export const api = createClient<ShopPaths>({ baseUrl: window.location.origin });
api.use(signing);

/** What the API answered; rejects with an {@link ApiError} if it refused or could not be reached. */
export async function answerOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof ApiError ? cause : ApiError.unreachable(cause);
  });
  if (!response.ok) {
    throw ApiError.from(response, error);
  }
  return data as T;
}
