import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Category } from '../api/inventory';
import { isChosen, toggled, type ProductValues } from '../api/productForm';

/** Which categories a product is in, and which parts of them. */
export function CategoryChoice({ tree, control }: { tree: Category[]; control: Control<ProductValues> }) {
  const { t } = useTranslation('inventory');
  const { field: categories } = useController({ control, name: 'categories' });
  const { field: parts } = useController({ control, name: 'subcategories' });
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t('categories')}</legend>
      {tree.map((category) => (
        <div key={category.id}>
          <Choice of={category} ids={categories.value} onChange={categories.onChange} />
          <div className="pl-8">
            {category.subcategories.map((part) => (
              <Choice key={part.id} of={part} ids={parts.value} onChange={parts.onChange} />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function Choice({
  of: { id, name },
  ids,
  onChange,
}: {
  of: { id: number; name: string };
  ids: string;
  onChange: (ids: string) => void;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        checked={isChosen(ids, id)}
        onChange={() => onChange(toggled(ids, id))}
        className="size-5 accent-brand"
      />
      {name}
    </label>
  );
}
