import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { treeQuery } from '../api/inventory';
import { AddCategory } from './AddCategory';
import { CategoryActions } from './CategoryActions';

/** The shop's departments and their parts. */
export function Categories() {
  const { t } = useTranslation('inventory');
  const tree = useQuery(treeQuery);
  return (
    <>
      <AddCategory title={t('addCategory')} look="primary" />
      <Part of={tree} skeleton={<Skeleton className="h-96" />}>
        {(categories) => (
          <ul className="space-y-4">
            {categories.map(({ id, name, subcategories }) => (
              <li key={id} className="rounded-lg border border-line bg-card p-4">
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <h2 className="text-lg font-semibold">{name}</h2>
                  <CategoryActions place={{ id }} name={name}>
                    <AddCategory title={t('addSubcategory')} to={{ id, name }} look="plain" />
                  </CategoryActions>
                </div>
                <ul className="pl-4">
                  {subcategories.map((part) => (
                    <li
                      key={part.id}
                      className="flex flex-wrap items-center justify-between gap-2 border-t border-line"
                    >
                      {part.name}
                      <CategoryActions place={{ id, part: part.id }} name={part.name} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}
