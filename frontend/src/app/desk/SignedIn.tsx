import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { meQuery } from '@/features/account/api/account';

/** Who works at the desk, and the way to their account. */
export function SignedIn() {
  const { t } = useTranslation('desk');
  const name = useQuery(meQuery).data?.username;
  return (
    name && (
      <Link to="/account" className="min-h-11 content-center hover:underline">
        {t('signedInAs', { name })}
      </Link>
    )
  );
}
