import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { TextField } from '@/ui/Field';
import { textIn } from '@/ui/form';
import { useCancelOrder } from '../api/orders';

/** Calls an order off, for whatever reason its buyer likes to give. */
export function CancelOrder({ id }: { id: string }) {
  const { t } = useTranslation('orders');
  const [isOpen, setOpen] = useState(false);
  const cancel = useCancelOrder(id);
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('cancel')}
      </Button>
      <Confirm
        title={t('cancel')}
        label={t('cancelNow')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        action={cancel}
        valuesOf={(form) => textIn(form, 'reason')}
      >
        <p>{t('cancelMeans')}</p>
        <TextField name="reason" label={t('reason')} maxLength={500} />
      </Confirm>
    </>
  );
}
