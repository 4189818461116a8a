import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { actionsFor, rolesAfter, type Viewer } from '../api/rights';
import { useActOnUser, type Action, type User } from '../api/users';
import { RoleChoice } from './RoleChoice';

/** What the viewer may do with somebody's account. */
export function UserActions({ user, viewer }: { user: User; viewer: Viewer }) {
  const { t } = useTranslation('users');
  const [open, show] = useState<Action['action']>();
  const act = useActOnUser(user.id);
  return (
    <div className="flex flex-wrap">
      {actionsFor(user, viewer).map((action) => (
        <Button key={action} look="plain" onClick={() => show(action)}>
          {t(action)}
          <span className="sr-only"> {user.username}</span>
        </Button>
      ))}
      {open && (
        <Confirm
          title={`${t(open)}: ${user.username}`}
          label={t(open)}
          isOpen
          onClose={() => show(undefined)}
          action={act}
          valuesOf={(form) => ({
            action: open,
            ...(open === 'set_roles' && { roles: rolesAfter(form.getAll('roles').map(String), user, viewer) }),
          })}
        >
          {open === 'set_roles' ? <RoleChoice user={user} viewer={viewer} /> : <p>{t(`means.${open}`)}</p>}
        </Confirm>
      )}
    </div>
  );
}
