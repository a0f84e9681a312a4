import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { WARD_FACTS } from '../travel-papers/paper.facts.ts';
import { withWards } from '../travel-papers/ward.pages.ts';
import { EMERGENCY_FORM_2 } from './emergency-travel-document.form-2.ts';

/** Asks whether a guardian acts for an adult. Never edit it once in force. */
export const EMERGENCY_FORM_3 = {
  ...EMERGENCY_FORM_2,
  version: 3,
  ...withWards(EMERGENCY_FORM_2),
  drawn: [...EMERGENCY_FORM_2.drawn, ...WARD_FACTS],
} as const satisfies FormDef;
