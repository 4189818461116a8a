import { useTranslation } from 'react-i18next';

/** In place of the desk, or of a part of it, for whoever has no business there. */
export function NotForYou({ why }: { why: 'notForYou' | 'notYourPart' }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <title>{t('title')}</title>
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p>{t(why)}</p>
    </>
  );
}
