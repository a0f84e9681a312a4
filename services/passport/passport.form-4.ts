import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { WARD_FACTS } from '../travel-papers/paper.facts.ts';
import { withWards } from '../travel-papers/ward.pages.ts';
import { PASSPORT_FORM_3 } from './passport.form-3.ts';

/** Asks whether a guardian acts for an adult. Never edit it once in force. */
export const PASSPORT_FORM_4 = {
  ...PASSPORT_FORM_3,
  version: 4,
  ...withWards(PASSPORT_FORM_3),
  drawn: [...PASSPORT_FORM_3.drawn, ...WARD_FACTS],
} as const satisfies FormDef;
