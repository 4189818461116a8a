import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import { keepGuestToken } from '@/api/guestOrders';
import type { OrderTypes } from '@/api/types';
import { nextAfter, type Attempt, type Sent, type Subject } from './attempt';
import { attemptFor, begin, settle } from './attempts';
import { forgetDraft } from './draft';

/** The provider whose cards are shown; that of any other would be asked for by its own script, and no page runs one. */
const PROVIDER = 'fake';

const MORE_TRIES = 4;
const PAUSE = 1_500;

export const optionsQuery = queryOptions({
  queryKey: ['checkout', 'options'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/checkout/options/', { signal })),
});

/** Whether one can pay here at all. */
export function isPayable({ payment }: OrderTypes['CheckoutOptions']): boolean {
  return payment.some(({ provider }) => provider === PROVIDER);
}

/** The ways to a country, which not all go everywhere. */
export const shippingQuery = (country: string) =>
  queryOptions({
    queryKey: ['checkout', 'options', country],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/checkout/options/', { params: { query: { country } }, signal })),
    placeholderData: keepPreviousData,
  });

/** What the cart costs, sent so; the cart's version makes it another question when something is added. */
export const attemptQuery = (subject: Subject) => {
  const { country, shipping_method } = subject;
  return queryOptions({
    queryKey: ['checkout', 'attempt', subject],
    queryFn: () =>
      attemptFor(subject, () => answerOf(api.POST('/api/v1/checkout/quote/', { body: { country, shipping_method } }))),
    staleTime: 0,
  });
};

/**
 * Places the order, and asks again, with the same key, while what became of it is not known. `onPlaced` is told the order
 * even when its buyer has left the page meanwhile.
 */
export function usePlaceOrder(onPlaced: (order: string) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ attempt, sent }: { attempt: Attempt; sent: Sent }) => place(attempt, sent),
    retry: (failures, error) => failures < MORE_TRIES && nextAfter(error) === 'ask-again',
    retryDelay: PAUSE,
    onSuccess: (order) => {
      forgetDraft();
      onPlaced(order);
    },
    onError: () => cache.invalidateQueries({ queryKey: ['checkout', 'attempt'] }),
  });
}

async function place(attempt: Attempt, sent: Sent): Promise<string> {
  const under = await begin(attempt, sent);
  if (under.order) {
    return under.order; // by another tab
  }
  try {
    const order = await answerOf(
      api.POST('/api/v1/orders/', {
        params: { header: { 'Idempotency-Key': under.key } },
        body: orderOf(under.quote.quote_id, under.sent ?? sent),
      }),
    );
    keepGuestToken(order);
    await settle(under, { order: order.id });
    return order.id;
  } catch (error) {
    await settle(under, nextAfter(error));
    throw error;
  }
}

function orderOf(quote_id: string, { details, card }: Sent): OrderTypes['OrderRequest'] {
  const { email, name, line1, line2, postal_code, city, country, phone } = details;
  return {
    quote_id,
    ...(email && { email }),
    address: { name, line1, postal_code, city, country, ...(line2 && { line2 }), ...(phone && { phone }) },
    payment: { provider: PROVIDER, token: card },
  };
}
