import { useTranslation } from 'react-i18next';

/** From here on it is worth hurrying. */
const FEW = 5;

/** Whether a product can be had; `brief` where only what is out of the ordinary is worth a word. */
export function Stock({ count, brief = false }: { count: number; brief?: boolean }) {
  const { t } = useTranslation('catalog');
  if (count === 0) {
    return <span className="text-bad">{t('soldOut')}</span>;
  }
  if (count <= FEW) {
    return <span className="text-warn">{t('onlyLeft', { count })}</span>;
  }
  return !brief && <span className="text-good">{t('inStock')}</span>;
}
