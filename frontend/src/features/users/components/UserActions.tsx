import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { ROLES, useActOnUser, type Action, type User } from '../api/users';

export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const [open, show] = useState<Action['action']>();
  const act = useActOnUser(user.id);
  const actions: Action['action'][] = [
    'set_roles',
    user.active ? 'deactivate' : 'activate',
    'revoke_sessions',
    ...(user.email_verified ? [] : (['resend_verification'] as const)),
  ];
  return (
    <div className="flex flex-wrap">
      {actions.map((action) => (
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
          valuesOf={(form) => ({ action: open, ...(open === 'set_roles' && { roles: rolesIn(form) }) })}
        >
          {open === 'set_roles' ? (
            <fieldset>
              <legend className="text-sm font-medium">{t('roles')}</legend>
              {ROLES.map((role) => (
                <label key={role} className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    name="roles"
                    value={role}
                    defaultChecked={user.roles.includes(role)}
                    className="size-5 accent-brand"
                  />
                  {t(`role.${role}`)}
                </label>
              ))}
            </fieldset>
          ) : (
            <p>{t(`means.${open}`)}</p>
          )}
        </Confirm>
      )}
    </div>
  );
}

function rolesIn(form: FormData) {
  const chosen = form.getAll('roles');
  return ROLES.filter((role) => chosen.includes(role));
}
