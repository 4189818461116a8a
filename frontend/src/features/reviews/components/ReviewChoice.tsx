import { useTranslation } from 'react-i18next';
import { ORDERINGS, type Choice } from '../api/reviews';

const RATINGS = [5, 4, 3, 2, 1];
const LABEL = 'flex min-h-11 items-center gap-2';
const SELECT = 'border-field bg-card min-h-11 min-w-0 rounded-lg border px-2';

/** Narrows and sorts the reviews of a product. */
export function ReviewChoice({ choice, choose }: { choice: Choice; choose: (choice: Choice) => void }) {
  const { t } = useTranslation('reviews');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <label className={LABEL}>
        {t('stars')}
        <select
          value={choice.rating}
          onChange={({ target }) => choose({ ...choice, rating: Number(target.value) })}
          className={SELECT}
        >
          <option value={0}>{t('all')}</option>
          {RATINGS.map((rating) => (
            <option key={rating}>{rating}</option>
          ))}
        </select>
      </label>
      <label className={LABEL}>
        {t('sortBy')}
        <select
          value={choice.ordering}
          onChange={({ target }) =>
            choose({ ...choice, ordering: ORDERINGS.find((ordering) => ordering === target.value) ?? ORDERINGS[0] })
          }
          className={SELECT}
        >
          {ORDERINGS.map((ordering) => (
            <option key={ordering} value={ordering}>
              {t(`orderings.${ordering}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL}>
        <input
          type="checkbox"
          checked={choice.verified}
          onChange={({ target }) => choose({ ...choice, verified: target.checked })}
          className="size-5 accent-brand"
        />
        {t('buyersOnly')}
      </label>
    </div>
  );
}
