import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog';
import { CartContent } from './CartContent';

/** The cart at the page's side. */
export default function CartDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('cart');
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} drawer>
      <CartContent leave={onClose} />
    </Dialog>
  );
}
