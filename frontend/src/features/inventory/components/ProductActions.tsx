import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { TextField } from '@/ui/Field';
import { textIn } from '@/ui/form';
import { useArchive, useMoveStock, type Product } from '../api/inventory';

/** What can be done with a product from the list of all. */
export function ProductActions({ product, canMoveStock }: { product: Product; canMoveStock: boolean }) {
  const { t } = useTranslation('inventory');
  const [open, show] = useState<'stock' | 'archive'>();
  const move = useMoveStock(product.id);
  const archive = useArchive();
  const close = () => show(undefined);
  return (
    <div className="flex whitespace-nowrap">
      {canMoveStock && (
        <Button look="plain" onClick={() => show('stock')}>
          {t('changeStock')}
          <span className="sr-only"> {product.name}</span>
        </Button>
      )}
      <Button look="plain" onClick={() => show('archive')}>
        {t('archive')}
        <span className="sr-only"> {product.name}</span>
      </Button>
      <Confirm
        title={t('stockOf', { name: product.name })}
        label={t('changeStock')}
        isOpen={open === 'stock'}
        onClose={close}
        action={move}
        valuesOf={(form) => ({ delta: Number(form.get('delta')), reason: textIn(form, 'reason') })}
      >
        <TextField name="delta" type="number" step={1} label={t('delta')} hint={t('deltaHint')} required />
        <TextField name="reason" label={t('reason')} maxLength={200} required />
      </Confirm>
      <Confirm
        title={t('archiveOf', { name: product.name })}
        label={t('archive')}
        isOpen={open === 'archive'}
        onClose={close}
        action={archive}
        valuesOf={() => product.id}
      >
        <p>{t('archiveMeans')}</p>
      </Confirm>
    </div>
  );
}
