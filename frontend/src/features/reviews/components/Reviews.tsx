import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { Skeleton } from '@/ui/Skeleton';
import { ReviewList } from './ReviewList';
import { Summary } from './Summary';

const OwnReview = lazy(() => import('./OwnReview'));

/** What buyers say of a product. */
export function Reviews({ productId }: { productId: number }) {
  const { t } = useTranslation('reviews');
  const isGuest = useSession().state === 'guest';
  const { pathname } = useLocation();
  return (
    <section id="reviews" className="space-y-6">
      <h2 className="text-2xl font-semibold">{t('title')}</h2>
      <div className="grid gap-8 md:grid-cols-[18rem_1fr]">
        <div className="space-y-6">
          <Summary productId={productId} />
          {isGuest ? (
            <Link
              to={`/sign-in?${new URLSearchParams({ next: pathname })}`}
              className="inline-flex min-h-11 items-center text-brand underline"
            >
              {t('signInToWrite')}
            </Link>
          ) : (
            <Suspense fallback={<Skeleton className="h-80" />}>
              <OwnReview productId={productId} />
            </Suspense>
          )}
        </div>
        <ReviewList productId={productId} />
      </div>
    </section>
  );
}
