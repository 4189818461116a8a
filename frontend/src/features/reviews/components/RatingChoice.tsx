import { useTranslation } from 'react-i18next';

const RATINGS = [1, 2, 3, 4, 5];

/** One to five stars, as radio buttons. */
export function RatingChoice({ known }: { known: number | undefined }) {
  const { t } = useTranslation('reviews');
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('rating')}</legend>
      <div className="flex flex-wrap gap-x-4">
        {RATINGS.map((rating) => (
          <label key={rating} className="flex min-h-11 items-center gap-1">
            <input
              type="radio"
              name="rating"
              value={rating}
              required
              defaultChecked={rating === known}
              className="size-5 accent-brand"
            />
            {rating}{' '}
            <span aria-hidden="true" className="text-star">
              ★
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
