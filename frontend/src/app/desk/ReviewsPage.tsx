import { useTranslation } from 'react-i18next';
import { ReviewQueue } from '@/features/moderation/components/ReviewQueue';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('moderation');
  return (
    <DeskPage title={t('title')}>
      <ReviewQueue />
    </DeskPage>
  );
}
