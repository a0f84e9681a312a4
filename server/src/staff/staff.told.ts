import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listOfficerLog } from '@lingshi/contract/staff/officer.contract.ts';

export type OfficerAct = RouteAnswer<typeof listOfficerLog>['lines'][number]['what'];

/**
 * Who hears of an act at once, by mail: `others` = whoever else has power at the post, `both` = the officer it is about
 * as well, where no other mail tells them. A new kind of line does not compile without saying so.
 */
export const TELLS = {
  added: 'others',
  roles_asked: 'others',
  roles_changed: 'both',
  roles_granted: 'both',
  roles_declined: 'nobody',
  roles_withdrawn: 'nobody',
  disabled: 'both',
  enabled: 'both',
  link_renewed: 'others',
  factor_enrolled: 'nobody',
  sessions_ended: 'nobody',
} as const satisfies Record<OfficerAct, 'others' | 'both' | 'nobody'>;

export type ToldAct = { [A in OfficerAct]: (typeof TELLS)[A] extends 'nobody' ? never : A }[OfficerAct];

export function isTold(what: OfficerAct): what is ToldAct {
  return TELLS[what] !== 'nobody';
}
