import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';

/** What to tell the visitor of a failed request: the API's own words where it refused, else what to do. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('ui');
  return (error) => {
    if (!(error instanceof ApiError)) {
      return t('failed');
    }
    switch (error.status) {
      case 0:
        return t('unreachable');
      case 403:
        return t('forbidden');
      case 404:
        return t('missing');
      case 429:
        return t('tooMany');
      default:
        return error.message || Object.values(error.fields).flat().join(' ') || t('failed');
    }
  };
}
