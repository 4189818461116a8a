import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/Field';

/** As large as the API takes a picture, in bytes. */
const MOST = 500_000;

/** Chooses a product's picture, shows it, and says when it is too large before it is sent. */
export function PictureField({ current, error }: { current: string | null | undefined; error: string | undefined }) {
  const { t } = useTranslation('inventory');
  const [preview, setPreview] = useState<string>();
  const [isTooLarge, setTooLarge] = useState(false);

  useEffect(() => () => URL.revokeObjectURL(preview ?? ''), [preview]);

  const shown = preview ?? (current ? new URL(current).pathname : undefined);
  return (
    <div className="flex items-start gap-4">
      {shown && <img src={shown} alt="" width={96} height={96} className="size-24 rounded-lg object-cover" />}
      <div className="flex-1">
        <TextField
          name="image"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label={t('picture')}
          hint={t('pictureHint')}
          error={isTooLarge ? t('tooLarge') : error}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            const isLarge = chosen !== undefined && chosen.size > MOST;
            event.target.setCustomValidity(isLarge ? t('tooLarge') : '');
            setTooLarge(isLarge);
            setPreview(chosen && URL.createObjectURL(chosen));
          }}
        />
      </div>
    </div>
  );
}
