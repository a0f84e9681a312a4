import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { Checkboxes } from '../../kit/choices.tsx';
import { useRoleWords } from '../shell/role-words.ts';
import { useOfficerWords } from './officer.words.ts';

type RoleChoiceProps = {
  name: string;
  roles: readonly StaffRole[];
  onChange: (roles: StaffRole[]) => void;
  wrong: boolean;
};

/** The roles with what each may do. */
export function RoleChoice({ name, roles, onChange, wrong }: RoleChoiceProps) {
  const t = useOfficerWords();
  const roleWords = useRoleWords();
  return (
    <div className="c-roles">
      <Checkboxes<StaffRole>
        name={name}
        label={t('officer.roles')}
        hint={t('officer.roles_hint')}
        error={wrong ? t('officer.missing_roles') : undefined}
        values={roles}
        options={STAFF_ROLES.map((role) => ({
          value: role,
          label: roleWords(role),
          hint: t(`officer.duty.${role}`),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
