import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '@/i18n/format';
import { AddressSearch } from '@/ui/AddressSearch';
import { PagedPart } from '@/ui/PagedPart';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import type { Viewer } from '../api/rights';
import { usersQuery } from '../api/users';
import { UserActions } from './UserActions';

/** Everybody who has an account. */
export function UserTable({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('users');
  const { day } = useFormat();
  const q = useSearchParams()[0].get('q') ?? '';
  const list = useInfiniteQuery({ ...usersQuery(q), placeholderData: keepPreviousData });
  return (
    <>
      <AddressSearch label={t('search')} />
      <PagedPart of={list} skeleton={<Skeleton className="h-96" />}>
        {(users, count) => (
          <>
            <p role="status" className="text-sm text-muted">
              {t('found', { count })}
            </p>
            <Table caption={t('users')} head={[t('name'), t('email'), t('roles'), t('since'), t('actions')]}>
              {users.map((user) => (
                <tr key={user.id}>
                  <td>
                    {user.username}
                    {!user.active && <span className="text-bad"> ({t('inactive')})</span>}
                    {user.id === viewer.id && <span className="text-muted"> ({t('you')})</span>}
                  </td>
                  <td>
                    {user.email}
                    {!user.email_verified && <span className="text-muted"> ({t('unverified')})</span>}
                  </td>
                  <td>{user.roles.map((role) => t(`role.${role}`)).join(', ')}</td>
                  <td className="whitespace-nowrap">{day(user.created_at)}</td>
                  <td>
                    <UserActions user={user} viewer={viewer} />
                  </td>
                </tr>
              ))}
            </Table>
          </>
        )}
      </PagedPart>
    </>
  );
}
