import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { POWERFUL_ROLES, ROLES_APART } from '@lingshi/domain/shared/role-rules.ts';
import { Checkboxes } from '../../kit/choices.tsx';
import { useRoleWords } from '../shell/role-words.ts';
import { useOfficerWords } from './officer.words.ts';
import type { OfficerCard } from './officers.ts';

type RoleChoiceProps = {
  name: string;
  roles: readonly StaffRole[];
  /** What waits for another administrator, with who asked: it is not asked for here again. */
  asked?: OfficerCard['asked'];
  onChange: (roles: StaffRole[]) => void;
  wrong: boolean;
};

/** The roles with what each may do. */
export function RoleChoice({ name, roles, asked = null, onChange, wrong }: RoleChoiceProps) {
  const t = useOfficerWords();
  const roleWords = useRoleWords();
  const waits = (role: StaffRole) => asked !== null && asked.roles.includes(role);
  const hintOf = (role: StaffRole) => {
    const duty = t(`officer.duty.${role}`);
    if (asked !== null && waits(role)) return t('officer.duty_asked', { duty, by: asked.by });
    return POWERFUL_ROLES.includes(role) ? t('officer.duty_waits', { duty }) : duty;
  };
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
          hint: hintOf(role),
          disabled: waits(role),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
