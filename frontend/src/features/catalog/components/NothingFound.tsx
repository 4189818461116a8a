import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ENOUGH_TO_SUGGEST, suggestionsQuery } from '../api/products';

/** In place of an empty list: what the words may have meant, where there were any. */
export function NothingFound({ q = '' }: { q?: string | undefined }) {
  const { t } = useTranslation('catalog');
  const { data } = useQuery({ ...suggestionsQuery(q), enabled: q.length >= ENOUGH_TO_SUGGEST });
  return (
    <div className="space-y-4">
      <p>{t('nothing')}</p>
      {data && data.results.length > 0 && (
        <>
          <h2 className="text-xl font-semibold">{t('didYouMean')}</h2>
          <ul>
            {data.results.map(({ id, name, slug }) => (
              <li key={id}>
                <Link
                  to={`/products/${id}/${slug}`}
                  className="inline-flex min-h-11 items-center text-brand hover:underline"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
