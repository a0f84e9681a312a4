import { documentNumber } from '@lingshi/domain/form/checks.person.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { afterBirth, parentsOf } from '../travel-papers/days.ts';
import { withField, withPages } from '../travel-papers/form.version.ts';
import { TRAVEL_DOCUMENT_FORM } from './travel-document.form-1.ts';

const NUMBERS = ['document.passportNumber', 'loss.passportNumber', 'foreign_passport.number'];

/** The same questions; a number is one, and days are compared with one another. Never edit it once in force. */
export const TRAVEL_DOCUMENT_FORM_2 = {
  ...TRAVEL_DOCUMENT_FORM,
  version: 2,
  groups: withPages(
    TRAVEL_DOCUMENT_FORM,
    NUMBERS.map((at) => withField(TRAVEL_DOCUMENT_FORM, at, { checks: [documentNumber] })),
  ),
  days: [...afterBirth('document.issueDay', 'loss.day'), ...parentsOf('family')],
} as const satisfies FormDef;
