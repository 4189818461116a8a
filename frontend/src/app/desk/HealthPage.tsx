import { useTranslation } from 'react-i18next';
import { MaintenancePass } from '@/features/health/components/MaintenancePass';
import { Services } from '@/features/health/components/Services';
import { DeskPage } from './DeskPage';

export function Component() {
  const { t } = useTranslation('health');
  return (
    <DeskPage title={t('title')}>
      <Services />
      <MaintenancePass />
    </DeskPage>
  );
}
