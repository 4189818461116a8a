import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { LoadMore } from '@/ui/LoadMore';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { reviewsQuery, type Choice } from '../api/reviews';
import { ReviewChoice } from './ReviewChoice';
import { ReviewItem } from './ReviewItem';
import { Summary } from './Summary';

const OwnReview = lazy(() => import('./OwnReview'));

/** What buyers say of a product. */
export function Reviews({ productId }: { productId: number }) {
  const { t } = useTranslation('reviews');
  const isGuest = useSession().state === 'guest';
  const { pathname } = useLocation();
  const [choice, choose] = useState<Choice>({});
  const list = useInfiniteQuery(reviewsQuery(productId, choice));
  return (
    <section id="reviews" className="space-y-6">
      <h2 className="text-2xl font-semibold">{t('title')}</h2>
      <div className="grid gap-8 md:grid-cols-[18rem_1fr]">
        <div className="space-y-6">
          <Summary productId={productId} />
          {isGuest ? (
            <Link to={`/sign-in?${new URLSearchParams({ next: pathname })}`} className="text-brand underline">
              {t('signInToWrite')}
            </Link>
          ) : (
            <Suspense fallback={<Skeleton className="h-11" />}>
              <OwnReview productId={productId} />
            </Suspense>
          )}
        </div>
        <div className="space-y-4">
          <ReviewChoice choice={choice} choose={choose} />
          <Part of={list} skeleton={<Skeleton className="h-80" />}>
            {({ pages }) => {
              const reviews = pages.flatMap((page) => page.results);
              return reviews.length ? (
                <ul className="divide-y divide-line">
                  {reviews.map((review) => (
                    <ReviewItem key={review.id} review={review} />
                  ))}
                </ul>
              ) : (
                <p className="text-muted">{t('none')}</p>
              );
            }}
          </Part>
          <LoadMore list={list} />
        </div>
      </div>
    </section>
  );
}
