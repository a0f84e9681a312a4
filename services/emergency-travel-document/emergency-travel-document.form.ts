import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { EMERGENCY_FORM } from './emergency-travel-document.form-1.ts';
import { EMERGENCY_FORM_2 } from './emergency-travel-document.form-2.ts';
import { EMERGENCY_FORM_3 } from './emergency-travel-document.form-3.ts';

/** Every version that orders were sent with, and the one that drafts are written in: the last. */
export const FORMS = [
  EMERGENCY_FORM,
  EMERGENCY_FORM_2,
  EMERGENCY_FORM_3,
] as const satisfies readonly FormDef[];
