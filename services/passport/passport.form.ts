import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { PASSPORT_FORM_2 } from './passport.form-2.ts';
import { PASSPORT_FORM_3 } from './passport.form-3.ts';
import { PASSPORT_FORM_4 } from './passport.form-4.ts';

/** Every version that orders were sent with but those of passport.before.ts, and the one that drafts are written in: the last. */
export const FORMS = [
  PASSPORT_FORM_2,
  PASSPORT_FORM_3,
  PASSPORT_FORM_4,
] as const satisfies readonly FormDef[];
