import { useTranslation } from 'react-i18next';
import { useShop } from '@/api/shop';
import { LANGUAGES, changeLanguage, type Language } from '@/i18n';
import { useTheme } from './theme';

/** The visitor's language and theme. */
export function Settings() {
  const { t, i18n } = useTranslation('app');
  const [theme, choose] = useTheme();
  const { locales } = useShop();
  const languages = Object.entries(LANGUAGES).filter(([language]) => locales.includes(language));
  return (
    <div className="flex flex-wrap items-center gap-4">
      <label className="flex items-center gap-2">
        {t('language')}
        <select
          value={i18n.language}
          onChange={(event) => void changeLanguage(event.target.value as Language)}
          className="min-h-11 rounded-lg border border-field bg-card px-2 text-ink"
        >
          {languages.map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-pressed={theme === 'dark'}
        onClick={() => choose(theme === 'dark' ? 'light' : 'dark')}
        className="min-h-11 rounded-lg border border-field px-3 text-ink"
      >
        {t('dark')}
      </button>
    </div>
  );
}
