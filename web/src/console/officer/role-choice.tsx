import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { POWERFUL_ROLES, ROLES_APART } from '@lingshi/domain/shared/role-rules.ts';
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
  const apart = ROLES_APART.find((pair) => pair.roles.every((role) => roles.includes(role)));
  return (
    <div className="c-roles">
      <Checkboxes<StaffRole>
        name={name}
        label={t('officer.roles')}
        hint={t('officer.roles_hint')}
        error={wrong ? t('officer.missing_roles') : apart && t(`officer.apart.${apart.why}`)}
        values={roles}
        options={STAFF_ROLES.map((role) => ({
          value: role,
          label: roleWords(role),
          hint: POWERFUL_ROLES.includes(role)
            ? t('officer.duty_waits', { duty: t(`officer.duty.${role}`) })
            : t(`officer.duty.${role}`),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
