import { useEffect, useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';
import { PICTURE_TYPES, type ProductValues } from '../api/productForm';

/** Chooses a product's picture and shows it before it is sent. */
export function PictureField({
  current,
  control,
  error,
  onChosen,
}: {
  current: string | null | undefined;
  control: Control<ProductValues>;
  error: string | undefined;
  onChosen: () => void;
}) {
  const { t } = useTranslation('inventory');
  const {
    field: { ref, name, onBlur, onChange },
  } = useController({ control, name: 'image' });
  const [preview, setPreview] = useState<string>();

  useEffect(() => () => URL.revokeObjectURL(preview ?? ''), [preview]);

  const shown = preview ?? (current ? ownAddress(current) : undefined);
  return (
    <div className="flex items-start gap-4">
      {shown && <img src={shown} alt="" width={96} height={96} className="size-24 rounded-lg object-cover" />}
      <div className="flex-1">
        <TextField
          ref={ref}
          name={name}
          onBlur={onBlur}
          type="file"
          accept={PICTURE_TYPES.join(',')}
          label={t('picture')}
          hint={t('pictureHint')}
          error={error}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            onChange(chosen);
            setPreview(chosen && URL.createObjectURL(chosen));
            onChosen();
          }}
        />
      </div>
    </div>
  );
}

/** Asked of the host that the page is from, as the content security policy wants it. */
function ownAddress(image: string): string {
  const { pathname, search } = new URL(image);
  return pathname + search;
}
