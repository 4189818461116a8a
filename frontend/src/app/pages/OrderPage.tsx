import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { isMissing } from '@/api/error';
import { guestTokenOf, keepGuestToken } from '@/api/guestOrders';
import { Members } from '@/features/account/components/Members';
import { orderQuery } from '@/features/orders/api/orders';
import { OrderDetails } from '@/features/orders/components/OrderDetails';
import { Placed } from '@/features/orders/components/Placed';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';

/** An order, for a guest who has its token; everybody else signs in first, as those do who come by a link in a mail. */
export function Component() {
  const { id = '' } = useParams();
  const isReady = useGuestTokenOfLink(id);
  if (!isReady) {
    return null;
  }
  return guestTokenOf(id) ? (
    <OrderOf id={id} />
  ) : (
    <Members>
      <OrderOf id={id} />
    </Members>
  );
}

function OrderOf({ id }: { id: string }) {
  const { t } = useTranslation('orders');
  const location = useLocation();
  const order = useQuery({ ...orderQuery(id), throwOnError: isMissing });
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <title>{t('order')}</title>
      <Part of={order} skeleton={<Skeleton className="h-96" />}>
        {(data) => (
          <>
            {(location.state as { placed?: boolean } | null)?.placed && <Placed order={data} />}
            <OrderDetails order={data} />
          </>
        )}
      </Part>
    </div>
  );
}

/** Takes a guest's token from the link in a mail out of the address, where others could read it. */
function useGuestTokenOfLink(id: string): boolean {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const token = new URLSearchParams(hash.slice(1)).get('guest_token');
  useEffect(() => {
    if (token) {
      keepGuestToken({ id, guest_token: token });
      void navigate({ hash: '' }, { replace: true });
    }
  }, [id, token, navigate]);
  return !token;
}
