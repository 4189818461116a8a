import { useTranslation } from 'react-i18next';
import type { Choice } from '../api/reviews';

const RATINGS = [5, 4, 3, 2, 1];
const SELECT = 'border-field bg-card min-h-11 rounded-lg border px-2';

export function ReviewChoice({ choice, choose }: { choice: Choice; choose: (choice: Choice) => void }) {
  const { t } = useTranslation('reviews');
  const { rating, verified, ...rest } = choice;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <label className="flex items-center gap-2">
        {t('stars')}
        <select
          value={rating ?? ''}
          onChange={({ target }) =>
            choose({ ...rest, ...(verified && { verified }), ...(target.value && { rating: Number(target.value) }) })
          }
          className={SELECT}
        >
          <option value="">{t('all')}</option>
          {RATINGS.map((stars) => (
            <option key={stars}>{stars}</option>
          ))}
        </select>
      </label>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          checked={verified ?? false}
          onChange={({ target }) =>
            choose({ ...rest, ...(rating && { rating }), ...(target.checked && { verified: true }) })
          }
          className="size-5 accent-brand"
        />
        {t('buyersOnly')}
      </label>
    </div>
  );
}
