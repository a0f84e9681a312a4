import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { TRAVEL_DOCUMENT_FORM } from './travel-document.form-1.ts';
import { TRAVEL_DOCUMENT_FORM_2 } from './travel-document.form-2.ts';
import { TRAVEL_DOCUMENT_FORM_3 } from './travel-document.form-3.ts';

/** Every version that orders were sent with, and the one that drafts are written in: the last. */
export const FORMS = [
  TRAVEL_DOCUMENT_FORM,
  TRAVEL_DOCUMENT_FORM_2,
  TRAVEL_DOCUMENT_FORM_3,
] as const satisfies readonly FormDef[];
