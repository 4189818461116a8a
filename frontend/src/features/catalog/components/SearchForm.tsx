import { lazy, startTransition, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { textIn } from '@/ui/form';

const SearchBox = lazy(() => import('./SearchBox'));

const FIELD = 'border-field bg-page text-ink min-h-11 w-full rounded-lg border px-3';

/** Finds products by words, wherever one is. */
export function SearchForm() {
  const { pathname, search } = useLocation();
  const asked = pathname === '/products' ? (new URLSearchParams(search).get('q') ?? '') : '';
  return <Search key={asked} asked={asked} />;
}

/** A plain field, until somebody goes there: the widget that suggests products is not worth waiting for before. */
function Search({ asked }: { asked: string }) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const [words, setWords] = useState(asked);
  const [isUsed, setUsed] = useState(false);
  const find = (q: string) => void navigate(q.trim() ? `/products?${new URLSearchParams({ q })}` : '/products');
  return (
    <form role="search" action={(form) => find(textIn(form, 'q'))}>
      <Suspense>
        {isUsed ? (
          <SearchBox words={words} setWords={setWords} find={find} className={FIELD} />
        ) : (
          <input
            type="search"
            name="q"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onFocus={() => startTransition(() => setUsed(true))}
            aria-label={t('search')}
            placeholder={t('search')}
            className={FIELD}
          />
        )}
      </Suspense>
    </form>
  );
}
