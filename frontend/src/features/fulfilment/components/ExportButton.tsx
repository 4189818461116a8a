import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useProblemText } from '@/ui/problemText';
import { orderFiltersOf } from '../api/filters';
import { useExport } from '../api/fulfilment';

/** Saves the orders that are shown, all of them, as a file for a spreadsheet. */
export function ExportButton() {
  const { t } = useTranslation('fulfilment');
  const problem = useProblemText();
  const [address] = useSearchParams();
  const save = useExport();
  return (
    <div>
      <Button
        look="secondary"
        busy={save.isPending}
        onClick={() => save.mutate(orderFiltersOf(address), { onSuccess: (file) => download(file) })}
      >
        {t('export')}
      </Button>
      {save.error && <Notice kind="bad">{problem(save.error)}</Notice>}
    </div>
  );
}

function download(file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: 'orders.csv' });
  link.click();
  URL.revokeObjectURL(url);
}
