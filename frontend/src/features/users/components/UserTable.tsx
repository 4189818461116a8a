import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '@/i18n/format';
import { AddressSearch } from '@/ui/AddressSearch';
import { LoadMore } from '@/ui/LoadMore';
import { Part } from '@/ui/Part';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { usersQuery } from '../api/users';
import { UserActions } from './UserActions';

/** Everybody who has an account. */
export function UserTable() {
  const { t } = useTranslation('users');
  const { day } = useFormat();
  const q = useSearchParams()[0].get('q') ?? '';
  const list = useInfiniteQuery({ ...usersQuery(q), placeholderData: keepPreviousData });
  return (
    <>
      <AddressSearch label={t('search')} />
      <Part of={list} skeleton={<Skeleton className="h-96" />}>
        {({ pages }) => (
          <Table caption={t('users')} head={[t('name'), t('email'), t('roles'), t('since'), t('actions')]}>
            {pages
              .flatMap((page) => page.results)
              .map((user) => (
                <tr key={user.id}>
                  <td className={user.active ? '' : 'text-muted line-through'}>{user.username}</td>
                  <td>
                    {user.email}
                    {!user.email_verified && <span className="text-muted"> ({t('unverified')})</span>}
                  </td>
                  <td>{user.roles.map((role) => t(`role.${role}`)).join(', ')}</td>
                  <td className="whitespace-nowrap">{day(user.created_at)}</td>
                  <td>
                    <UserActions user={user} />
                  </td>
                </tr>
              ))}
          </Table>
        )}
      </Part>
      <LoadMore list={list} />
    </>
  );
}
