import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { cartQuery } from '@/features/cart/api/cart';
import { CartContent } from '@/features/cart/components/CartContent';
import { unsettled } from '@/features/checkout/api/attempts';
import { isPayable, optionsQuery } from '@/features/checkout/api/checkout';
import { detailsSchema, draft, type Details } from '@/features/checkout/api/draft';
import { DetailsForm } from '@/features/checkout/components/DetailsForm';
import { Payment } from '@/features/checkout/components/Payment';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';

export function Component() {
  const { t } = useTranslation('checkout');
  const [address, setAddress] = useSearchParams();
  const options = useQuery(optionsQuery);
  const cart = useQuery(cartQuery);
  const typed = useTyped();
  const sent = unsettled(cart.data?.cart_id ?? '');
  const hasGoods = cart.data?.items.length !== 0;
  const toPay = sent?.details ?? (hasGoods && address.get('step') === 'payment' ? typed : undefined);
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <title>{t('title')}</title>
      <h1 className="text-3xl font-bold">{t('title')}</h1>
      <p className="text-muted" aria-live="polite">
        {t(toPay ? 'step2' : 'step1')}
      </p>
      <Part of={cart} skeleton={<Skeleton className="h-96" />}>
        {({ items, cart_id, version }) =>
          toPay ? (
            <Payment
              details={toPay}
              subject={{
                cart: cart_id ?? '',
                version,
                country: toPay.country,
                shipping_method: toPay.shipping_method,
              }}
              names={new Map(items.map(({ product_id, name }) => [product_id, name]))}
              back={() => setAddress({})}
            />
          ) : hasGoods ? (
            <Part of={options} skeleton={<Skeleton className="h-96" />}>
              {(choices) =>
                isPayable(choices) ? (
                  <DetailsForm options={choices} onDone={() => setAddress({ step: 'payment' })} />
                ) : (
                  <Notice kind="warn">{t('notPayable')}</Notice>
                )
              }
            </Part>
          ) : (
            <CartContent />
          )
        }
      </Part>
    </div>
  );
}

/** What was typed, when it is enough to pay; the e-mail of somebody signed in is their account's. */
function useTyped(): Details | undefined {
  const isGuest = useSession().state === 'guest';
  const { data } = detailsSchema.safeParse(draft());
  if (!data || (isGuest && !data.email)) {
    return undefined;
  }
  return isGuest ? data : { ...data, email: '' };
}
