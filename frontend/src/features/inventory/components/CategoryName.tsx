import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';

/** What a category is called, as long as the API lets it be. */
export function CategoryName({ current }: { current?: string }) {
  const { t } = useTranslation('inventory');
  return <TextField name="name" label={t('name')} defaultValue={current} maxLength={100} pattern=".*\S.*" required />;
}
