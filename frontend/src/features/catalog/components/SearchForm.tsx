import { lazy, startTransition, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

/** The search goes on without suggestions where the widget can't be had. */
const SearchBox = lazy(() => import('./SearchBox').catch(() => ({ default: PlainField })));

const FIELD = 'border-field bg-page text-ink min-h-11 w-full rounded-lg border px-3';

/**
 * Finds products by words, wherever one is. A plain field, until somebody goes there: the widget that suggests products
 * is not worth waiting for before.
 */
export function SearchForm() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const asked = pathname === '/products' ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [shown, setShown] = useState(asked);
  const [words, setWords] = useState(asked);
  const [isUsed, setUsed] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  if (asked !== shown) {
    setShown(asked);
    setWords(asked);
  }
  const find = (q: string) =>
    void navigate(q.trim() ? `/products?${new URLSearchParams({ q: q.trim() })}` : '/products');
  const use = () => {
    setFocus(true);
    startTransition(() => setUsed(true));
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault(); // an action would reset the field, which the widget takes for a wish to start anew
        find(words);
      }}
    >
      <Suspense>
        {isUsed ? (
          <SearchBox words={words} setWords={setWords} find={find} hasFocus={hasFocus} className={FIELD} />
        ) : (
          <PlainField
            words={words}
            setWords={setWords}
            className={FIELD}
            onFocus={use}
            onBlur={() => setFocus(false)}
          />
        )}
      </Suspense>
    </form>
  );
}

function PlainField({
  words,
  setWords,
  hasFocus = false,
  className,
  onFocus,
  onBlur,
}: {
  words: string;
  setWords: (words: string) => void;
  hasFocus?: boolean;
  className: string;
  onFocus?: () => void;
  onBlur?: () => void;
}) {
  const { t } = useTranslation('catalog');
  return (
    <input
      type="search"
      name="q"
      maxLength={255}
      value={words}
      autoFocus={hasFocus}
      onChange={(event) => setWords(event.target.value)}
      onFocus={onFocus}
      onBlur={onBlur}
      aria-label={t('search')}
      placeholder={t('search')}
      className={className}
    />
  );
}
