import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { textIn } from '@/ui/form';
import { useDeleteCategory, useRenameCategory, type Place } from '../api/categories';
import { CategoryName } from './CategoryName';

/** What can be done with a category or a part of one. */
export function CategoryActions({ place, name, children }: { place: Place; name: string; children?: ReactNode }) {
  const { t } = useTranslation('inventory');
  const [open, show] = useState<'rename' | 'delete'>();
  const rename = useRenameCategory(place);
  const remove = useDeleteCategory(place);
  const close = () => show(undefined);
  return (
    <div className="flex flex-wrap">
      {children}
      {(['rename', 'delete'] as const).map((action) => (
        <Button key={action} look="plain" onClick={() => show(action)}>
          {t(action)}
          <span className="sr-only"> {name}</span>
        </Button>
      ))}
      <Confirm
        title={t('renameOf', { name })}
        label={t('save')}
        isOpen={open === 'rename'}
        onClose={close}
        action={rename}
        valuesOf={(form) => textIn(form, 'name')}
      >
        <CategoryName current={name} />
      </Confirm>
      <Confirm
        title={t('deleteOf', { name })}
        label={t('delete')}
        isOpen={open === 'delete'}
        onClose={close}
        action={remove}
        valuesOf={() => undefined}
      >
        <p>{t('deleteMeans')}</p>
      </Confirm>
    </div>
  );
}
