import { useTranslation } from 'react-i18next';
import { mayGive, ROLES, type Viewer } from '../api/rights';
import type { User } from '../api/users';

/** Which roles a user has; those that the viewer has no say in can be seen only. */
export function RoleChoice({ user, viewer }: { user: User; viewer: Viewer }) {
  const { t } = useTranslation('users');
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('roles')}</legend>
      {ROLES.map((role) => (
        <label key={role} className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            name="roles"
            value={role}
            defaultChecked={user.roles.includes(role)}
            disabled={!mayGive(role, viewer)}
            className="size-5 accent-brand"
          />
          {t(`role.${role}`)}
        </label>
      ))}
      {!mayGive('admin', viewer) && <p className="text-sm text-muted">{t('byAdmins')}</p>}
    </fieldset>
  );
}
