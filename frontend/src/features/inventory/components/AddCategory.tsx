import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { textIn } from '@/ui/form';
import { useAddCategory } from '../api/categories';
import { CategoryName } from './CategoryName';

/** Adds a category, or a part `to` one. */
export function AddCategory({
  title,
  to,
  look,
}: {
  title: string;
  to?: { id: number; name: string };
  look: 'primary' | 'plain';
}) {
  const { t } = useTranslation('inventory');
  const [isOpen, setOpen] = useState(false);
  const add = useAddCategory(to?.id);
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        {title}
        {to && <span className="sr-only"> {to.name}</span>}
      </Button>
      <Confirm
        title={to ? `${title}: ${to.name}` : title}
        label={t('save')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        action={add}
        valuesOf={(form) => textIn(form, 'name')}
      >
        <CategoryName />
      </Confirm>
    </>
  );
}
