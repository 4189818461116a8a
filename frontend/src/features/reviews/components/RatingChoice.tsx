import { useId, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

const RATINGS = [1, 2, 3, 4, 5];

/** One to five stars, as radio buttons; for react-hook-form's `register`. */
export function RatingChoice({ error, ...input }: { error: string | undefined } & ComponentProps<'input'>) {
  const { t } = useTranslation('reviews');
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-required="true"
      aria-invalid={error !== undefined}
      aria-describedby={error && `${id}-error`}
    >
      <p id={id} className="text-sm font-medium">
        {t('rating')}
      </p>
      <div className="flex flex-wrap gap-x-4">
        {RATINGS.map((rating) => (
          <label key={rating} className="flex min-h-11 items-center gap-1">
            <input type="radio" {...input} value={rating} className="size-5 accent-brand" />
            <span className="sr-only">{t('starCount', { count: rating })}</span>
            <span aria-hidden="true">
              {rating} <span className="text-star">★</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
