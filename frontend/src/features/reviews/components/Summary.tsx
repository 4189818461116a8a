import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { Stars } from '@/ui/Stars';
import { summaryQuery } from '../api/reviews';

/** The average, and how many gave how many stars. */
export function Summary({ productId }: { productId: number }) {
  const { t } = useTranslation('reviews');
  const { number } = useFormat();
  const summary = useQuery(summaryQuery(productId));
  return (
    <Part of={summary} skeleton={<Skeleton className="h-44" />}>
      {({ average, count, histogram }) => (
        <div className="min-h-44 space-y-2">
          <p className="flex items-center gap-2 text-lg">
            <Stars rating={Number(average)} /> {number(Number(average))} · {t('count', { count })}
          </p>
          <ul className="space-y-1">
            {histogram
              .map((given, place) => [place + 1, given] as const)
              .reverse()
              .map(([rating, given]) => (
                <li key={rating} className="flex items-center gap-2 text-sm">
                  <span className="w-8">{rating} ★</span>
                  <meter
                    min={0}
                    max={Math.max(count, 1)}
                    value={given}
                    aria-label={t('gave', { rating, count: given })}
                    className="flex-1"
                  />
                  <span className="w-10 text-right text-muted">{number(given)}</span>
                </li>
              ))}
          </ul>
        </div>
      )}
    </Part>
  );
}
