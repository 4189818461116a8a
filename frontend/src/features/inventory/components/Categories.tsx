import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { TextField } from '@/ui/Field';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { textIn } from '@/ui/form';
import {
  treeQuery,
  useAddCategory,
  useAddSubcategory,
  useDeleteCategory,
  useRenameCategory,
  type Category,
} from '../api/inventory';

/** The shop's departments and their parts. */
export function Categories() {
  const { t } = useTranslation('inventory');
  const tree = useQuery(treeQuery);
  const add = useAddCategory();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Button onClick={() => setAdding(true)}>{t('addCategory')}</Button>
      <Confirm
        title={t('addCategory')}
        label={t('save')}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        action={add}
        valuesOf={nameIn}
      >
        <TextField name="name" label={t('name')} maxLength={255} required />
      </Confirm>
      <Part of={tree} skeleton={<Skeleton className="h-96" />}>
        {(categories) => (
          <ul className="space-y-4">
            {categories.map((category) => (
              <CategoryItem key={category.id} category={category} />
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}

function CategoryItem({ category }: { category: Category }) {
  const { t } = useTranslation('inventory');
  const [open, show] = useState<'part' | 'rename' | 'delete'>();
  const addPart = useAddSubcategory(category.id);
  const rename = useRenameCategory(category.id);
  const remove = useDeleteCategory(category.id);
  const close = () => show(undefined);
  return (
    <li className="rounded-lg border border-line bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg font-semibold">{category.name}</h2>
        <div>
          <Button look="plain" onClick={() => show('part')}>
            {t('addSubcategory')}
          </Button>
          <Button look="plain" onClick={() => show('rename')}>
            {t('rename')}
          </Button>
          <Button look="plain" onClick={() => show('delete')}>
            {t('delete')}
          </Button>
        </div>
      </div>
      <p className="text-muted">{category.subcategories.map((part) => part.name).join(', ')}</p>
      <Confirm
        title={t('addSubcategory')}
        label={t('save')}
        isOpen={open === 'part'}
        onClose={close}
        action={addPart}
        valuesOf={nameIn}
      >
        <TextField name="name" label={t('name')} maxLength={255} required />
      </Confirm>
      <Confirm
        title={t('rename')}
        label={t('save')}
        isOpen={open === 'rename'}
        onClose={close}
        action={rename}
        valuesOf={nameIn}
      >
        <TextField name="name" label={t('name')} defaultValue={category.name} maxLength={255} required />
      </Confirm>
      <Confirm
        title={t('deleteOf', { name: category.name })}
        label={t('delete')}
        isOpen={open === 'delete'}
        onClose={close}
        action={remove}
        valuesOf={() => undefined}
      >
        <p>{t('deleteMeans')}</p>
      </Confirm>
    </li>
  );
}

function nameIn(form: FormData): string {
  return textIn(form, 'name');
}
