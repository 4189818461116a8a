import { useTranslation } from 'react-i18next';
import { Sales } from '@/features/insights/components/Sales';
import { ShortStock } from '@/features/insights/components/ShortStock';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('insights');
  return (
    <DeskPage title={t('sales')}>
      <Sales />
      <ShortStock />
    </DeskPage>
  );
}
