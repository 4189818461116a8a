import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { Button } from '@/ui/Button';
import { TextArea, TextField } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { useProblemText } from '@/ui/problemText';
import { textIn } from '@/ui/form';
import { treeQuery, useSaveProduct, type Product } from '../api/inventory';
import { CategoryChoice } from './CategoryChoice';
import { PictureField } from './PictureField';

/** A new product, or a known one in the version that its editor saw. */
export function ProductForm({
  known,
  onSaved,
  onReload,
}: {
  known?: { product: Product; version: string | null };
  onSaved: () => void;
  onReload?: () => void;
}) {
  const { t } = useTranslation('inventory');
  const problem = useProblemText();
  const categories = useQuery(treeQuery);
  const product = known?.product;
  const save = useSaveProduct(known && { id: known.product.id, version: known.version });
  const { error } = save;
  const fields = error instanceof ApiError ? error.fields : {};
  const isOutdated = error instanceof ApiError && error.status === 412;
  return (
    <form
      className="max-w-2xl space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(sentBy(new FormData(event.currentTarget)), { onSuccess: onSaved });
      }}
    >
      <TextField
        name="name"
        label={t('name')}
        defaultValue={product?.name}
        maxLength={255}
        required
        error={fields.name?.join(' ')}
      />
      <TextArea
        name="description"
        label={t('description')}
        defaultValue={product?.description}
        maxLength={20_000}
        error={fields.description?.join(' ')}
      />
      <TextField
        name="price"
        label={t('price')}
        inputMode="decimal"
        defaultValue={product?.price}
        required
        error={fields.price?.join(' ')}
      />
      {!product && (
        <TextField
          name="stock_count"
          type="number"
          min={0}
          label={t('stock')}
          defaultValue={0}
          error={fields.stock_count?.join(' ')}
        />
      )}
      <TextField
        name="barcode"
        label={t('barcode')}
        defaultValue={product?.barcode ?? ''}
        maxLength={64}
        error={fields.barcode?.join(' ')}
      />
      <Part of={categories} skeleton={<Skeleton className="h-40" />}>
        {(tree) => <CategoryChoice tree={tree} product={product} />}
      </Part>
      <PictureField current={product?.image} error={fields.image?.join(' ')} />
      {isOutdated && (
        <Notice kind="warn">
          {t('outdated')}{' '}
          <Button look="plain" onClick={onReload}>
            {t('reload')}
          </Button>
        </Notice>
      )}
      {error && !isOutdated && <Notice kind="bad">{problem(error)}</Notice>}
      <Button type="submit" busy={save.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}

/** The API takes ids as one text, and no picture as none at all. */
function sentBy(form: FormData): FormData {
  for (const name of ['categories', 'subcategories']) {
    const ids = form.getAll(name).map(String);
    form.set(name, ids.join(','));
  }
  const picture = form.get('image');
  if (picture instanceof File && picture.size === 0) {
    form.delete('image');
  }
  form.set('price', textIn(form, 'price').replace(',', '.'));
  return form;
}
