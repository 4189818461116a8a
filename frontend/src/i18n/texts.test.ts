import { describe, expect, it } from 'vitest';

type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });
const features = Object.keys(files)
  .filter((path) => path.startsWith('./en/'))
  .map((path) => path.slice('./en/'.length));

/** A plural is one text in as many forms as the language has. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function texts(language: string, feature: string): Map<string, string> {
  const file = files[`./${language}/${feature}`];
  expect(file, `${language}/${feature}`).toBeDefined();
  return new Map(Object.entries(flat(file ?? {})));
}

function flat(tree: Texts, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : flat(value as Texts, `${prefix}${key}.`),
    ),
  ) as Record<string, string>;
}

function plurals(of: Map<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of of.keys()) {
    const form = PLURAL.exec(key)?.[1];
    if (form) {
      const base = key.replace(PLURAL, '');
      found.set(base, [...(found.get(base) ?? []), form]);
    }
  }
  return found;
}

function names(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();
}

describe.each(features)('texts of %s', (feature) => {
  const bases = (language: string) =>
    new Set([...texts(language, feature).keys()].map((key) => key.replace(PLURAL, '')));

  it('should be the same in Polish as in English', () => {
    expect(bases('pl')).toEqual(bases('en'));
  });

  it.each(['en', 'pl'])('should have every plural form in %s', (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [base, forms] of plurals(texts(language, feature))) {
      expect(forms.toSorted(), base).toEqual(needed);
    }
  });

  it('should fill in the same values in Polish', () => {
    const english = texts('en', feature);
    for (const [key, text] of texts('pl', feature)) {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      expect(names(text), key).toEqual(names(original));
    }
  });
});
