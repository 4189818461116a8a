import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ENOUGH_TO_SUGGEST, suggestionsQuery } from '../api/products';

/**
 * The search field with suggestions below it. Enter searches for the words; a suggestion leads to its product. While
 * suggestions show, the widget keeps Enter from the form around it, so the words are searched for from here.
 */
export default function SearchBox({
  words,
  setWords,
  find,
  hasFocus,
  className,
}: {
  words: string;
  setWords: (words: string) => void;
  find: (q: string) => void;
  /** Whether the field that this one takes the place of has the focus. */
  hasFocus: boolean;
  className: string;
}) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const q = useDeferredValue(words.trim());
  const { data } = useQuery({
    ...suggestionsQuery(q),
    enabled: q.length >= ENOUGH_TO_SUGGEST,
    placeholderData: keepPreviousData,
  });
  return (
    <ComboBox
      aria-label={t('search')}
      items={q.length >= ENOUGH_TO_SUGGEST ? (data?.results ?? []) : []}
      inputValue={words}
      onInputChange={setWords}
      allowsCustomValue
      menuTrigger="input"
      onChange={(id) => id !== null && void navigate(`/products/${id}`)}
      className="w-full"
    >
      <Input
        type="search"
        maxLength={255}
        name="q"
        autoFocus={hasFocus}
        placeholder={t('search')}
        className={className}
        onKeyDown={(event) => {
          const field = event.currentTarget;
          const isOpen = field.getAttribute('aria-expanded') === 'true';
          if (event.key === 'Enter' && isOpen && !field.getAttribute('aria-activedescendant')) {
            find(words);
          }
        }}
      />
      <Popover className="w-(--trigger-width) rounded-lg border border-line bg-card p-1 shadow-lg">
        <ListBox<{ id: number; name: string }>>
          {(product) => (
            <ListBoxItem
              id={product.id}
              className="min-h-11 cursor-pointer content-center rounded-md px-3 outline-none data-focused:bg-sunken"
            >
              {product.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
