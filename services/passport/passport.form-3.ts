import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { afterBirth, childrenAt, parentsOf, passportDays } from '../travel-papers/days.ts';
import { PASSPORT_FORM_2 } from './passport.form-2.ts';

/** The same questions; their days are compared with one another. Never edit it once in force. */
export const PASSPORT_FORM_3 = {
  ...PASSPORT_FORM_2,
  version: 3,
  days: [
    ...passportDays('document'),
    ...afterBirth('loss.day', 'damage.day', 'stay.arrivedDay'),
    ...parentsOf('parents'),
    ...childrenAt('family.children.*.birthDay'),
  ],
} as const satisfies FormDef;
