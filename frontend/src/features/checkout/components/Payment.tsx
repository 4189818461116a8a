import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { nextAfter, type Subject } from '../api/attempt';
import { attemptQuery, usePlaceOrder } from '../api/checkout';
import type { Details } from '../api/draft';
import { CardChoice, type Card } from './CardChoice';
import { Ordered } from './Ordered';
import { QuoteSummary } from './QuoteSummary';
import { Refusal, Unknown } from './Refusal';
import { Unquoted } from './Unquoted';

/** Checkout's second step: what it costs, and the button that orders. `names` says what the cart's products are called. */
export function Payment({
  details,
  subject,
  names,
  back,
}: {
  details: Details;
  subject: Subject;
  names: ReadonlyMap<number, string>;
  back: () => void;
}) {
  const { t } = useTranslation('checkout');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Card>('ok');
  const attempt = useQuery(attemptQuery(subject));
  const place = usePlaceOrder((order) => void navigate(`/orders/${order}`, { replace: true, state: { placed: true } }));
  const refusal = attempt.error && nextAfter(attempt.error) !== 'ask-again' ? attempt.error : null;

  if (refusal && !attempt.data) {
    return <Refusal error={refusal} names={names} />;
  }
  return (
    <Part of={attempt} skeleton={<Skeleton className="h-96" />}>
      {(current) =>
        current.order && !place.isPending ? (
          <Ordered order={current.order} again={() => void attempt.refetch()} />
        ) : (
          <div className="space-y-6">
            <QuoteSummary quote={current.quote} before={current.before} />
            <CardChoice
              card={(current.sent?.card as Card | undefined) ?? chosen}
              choose={setChosen}
              disabled={place.isPending || current.sent !== undefined}
            />
            {place.error ? (
              <Refusal error={place.error} names={names} />
            ) : (
              current.sent && !place.isPending && <Unknown />
            )}
            {attempt.isError && (
              <Unquoted error={attempt.error} busy={attempt.isFetching} again={() => void attempt.refetch()} />
            )}
            <div className="flex flex-wrap gap-3">
              <Button look="secondary" disabled={place.isPending || current.sent !== undefined} onClick={back}>
                {t('back')}
              </Button>
              <Button
                className="flex-1"
                busy={place.isPending || place.isSuccess || attempt.isFetching}
                disabled={attempt.isError}
                onClick={() => place.mutate({ attempt: current, sent: { details, card: chosen } })}
              >
                {t(place.isPending ? 'paying' : 'pay')}{' '}
                <Money amount={current.quote.total} currency={current.quote.currency} />
              </Button>
            </div>
          </div>
        )
      }
    </Part>
  );
}
