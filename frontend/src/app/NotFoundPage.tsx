import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Button';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <div className="space-y-4 py-16 text-center">
      <title>{t('notFound')}</title>
      <h1 className="text-3xl font-bold">{t('notFound')}</h1>
      <p className="text-muted">{t('notFoundHelp')}</p>
      <ButtonLink to="/products">{t('seeProducts')}</ButtonLink>
    </div>
  );
}
