import i18next from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = { en: 'English', pl: 'Polski' } as const;
export type Language = keyof typeof LANGUAGES;

/** The features that are on every page of the shop: their texts are fetched at once, rather than one after the other. */
const FRAME = ['app', 'ui', 'cart', 'catalog'];

const KEY = 'shopwright.language';

/** Starts the texts in the visitor's language; those of a feature are fetched when it is. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next
    .use(initReactI18next)
    .use(resourcesToBackend((language: string, feature: string) => import(`./${language}/${feature}.json`)))
    .init({
      lng: preferred(),
      fallbackLng: false,
      ns: FRAME,
      defaultNS: 'app',
      interpolation: { escapeValue: false }, // React escapes
    });
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

function preferred(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.find(isLanguage) ?? 'en';
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && tag in LANGUAGES;
}
