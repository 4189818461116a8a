import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextArea, TextField } from '@/ui/Field';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { treeQuery, useSaveProduct, type Edited } from '../api/inventory';
import { faultsIn, productSchema, sentOf, valuesOf, type ProductValues } from '../api/productForm';
import { CategoryChoice } from './CategoryChoice';
import { PictureField } from './PictureField';
import { Refusal } from './Refusal';

/** A new product, or a known one; what its editor typed stays when another version of it is loaded. */
export function ProductForm({
  known,
  setsStock,
  onSaved,
  onReload,
}: {
  known?: Edited;
  setsStock: boolean;
  onSaved: () => void;
  onReload?: () => Promise<unknown>;
}) {
  const { t } = useTranslation('inventory');
  const tree = useQuery(treeQuery);
  const save = useSaveProduct(known);
  const reload = useMutation({ mutationFn: async () => onReload?.(), onSuccess: save.reset });
  const { register, control, handleSubmit, setError, trigger, formState } = useForm<ProductValues>({
    resolver: zodResolver(productSchema),
    values: valuesOf(known?.product),
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, dirtyFields, isSubmitting } = formState;
  const errorOf = (name: keyof ProductValues) => {
    const message = errors[name]?.message;
    return message && t(`faults.${message as 'missing'}`, { defaultValue: message });
  };

  const onSubmit = handleSubmit(async (values) => {
    const changed = Object.keys(dirtyFields);
    if (known && changed.length === 0) {
      onSaved();
      return;
    }
    await save
      .mutateAsync(sentOf(values, known && changed))
      .then(onSaved, (error: unknown) => faultsIn(error).forEach(([name, message]) => setError(name, { message })));
  });

  return (
    <form noValidate className="max-w-2xl space-y-5" onSubmit={onSubmit}>
      <TextField {...register('name')} label={t('name')} required error={errorOf('name')} />
      <TextArea {...register('description')} label={t('description')} error={errorOf('description')} />
      <TextField {...register('price')} inputMode="decimal" label={t('price')} required error={errorOf('price')} />
      {setsStock && (
        <TextField {...register('stock_count')} inputMode="numeric" label={t('stock')} error={errorOf('stock_count')} />
      )}
      <TextField {...register('barcode')} label={t('barcode')} error={errorOf('barcode')} />
      <Part of={tree} skeleton={<Skeleton className="h-40" />}>
        {(categories) => <CategoryChoice tree={categories} control={control} />}
      </Part>
      <PictureField
        current={known?.product.image}
        control={control}
        error={errorOf('image')}
        onChosen={() => void trigger('image')}
      />
      <Refusal error={save.error} reload={reload} />
      <Button type="submit" busy={isSubmitting || reload.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
