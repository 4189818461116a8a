import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';

/** Says when the browser is offline. */
export function Connection() {
  const { t } = useTranslation('app');
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    !online && (
      <div className="mx-auto w-full max-w-6xl px-4 pt-4">
        <Notice kind="warn">{t('offline')}</Notice>
      </div>
    )
  );
}

function watch(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
