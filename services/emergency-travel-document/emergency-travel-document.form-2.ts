import { passportNumber, tidyPassportNumber } from '@lingshi/domain/form/checks.person.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { afterBirth, journeyAt } from '../travel-papers/days.ts';
import { withField, withPages } from '../travel-papers/form.version.ts';
import { EMERGENCY_FORM } from './emergency-travel-document.form-1.ts';

const LOST = withField(EMERGENCY_FORM, 'loss.passportNumber', {
  checks: [passportNumber],
  tidy: tidyPassportNumber,
});

/** The same questions; the lost passport's number is one, and days are compared. Never edit it once in force. */
export const EMERGENCY_FORM_2 = {
  ...EMERGENCY_FORM,
  version: 2,
  groups: withPages(EMERGENCY_FORM, [LOST]),
  days: [journeyAt('journey.travelDay'), ...afterBirth('loss.day', 'stay.arrivedDay')],
} as const satisfies FormDef;
