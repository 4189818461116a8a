import { useTranslation } from 'react-i18next';
import type { Category, Product } from '../api/inventory';

export function CategoryChoice({ tree, product }: { tree: Category[]; product: Product | undefined }) {
  const { t } = useTranslation('inventory');
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 text-sm font-medium">{t('categories')}</legend>
      {tree.map((category) => (
        <div key={category.id}>
          <Choice name="categories" of={category} chosen={product?.categories} />
          <div className="pl-8">
            {category.subcategories.map((part) => (
              <Choice key={part.id} name="subcategories" of={part} chosen={product?.subcategories} />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface Named {
  id: number;
  name: string;
}

function Choice({ name, of: { id, name: label }, chosen = [] }: { name: string; of: Named; chosen?: Named[] }) {
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value={id}
        defaultChecked={chosen.some((one) => one.id === id)}
        className="size-5 accent-brand"
      />
      {label}
    </label>
  );
}
