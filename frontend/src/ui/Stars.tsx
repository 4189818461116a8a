import { useTranslation } from 'react-i18next';

/** A rating from 0 to 5. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useTranslation('ui');
  return (
    <span role="img" aria-label={t('stars', { rating })} className="relative inline-block leading-none">
      <span className="text-line">★★★★★</span>
      <span
        className="absolute inset-0 overflow-hidden whitespace-nowrap text-star"
        style={{ width: `${rating * 20}%` }}
      >
        ★★★★★
      </span>
    </span>
  );
}
