// Written by `npm run gen` from the folders of services/. Do not edit.
import type { FormDef } from '@lingshi/domain/form/form.types.ts';

type Loaders = Readonly<Record<string, () => Promise<readonly FormDef[]>>>;

export const LOAD_FORMS: Loaders = {
  emergency_travel_document: async () => (await import('../emergency-travel-document/emergency-travel-document.form.ts')).FORMS,
  passport: async () => (await import('../passport/passport.form.ts')).FORMS,
  travel_document: async () => (await import('../travel-document/travel-document.form.ts')).FORMS,
};

export const LOAD_FORMS_BEFORE: Loaders = {
  passport: async () => (await import('../passport/passport.before.ts')).BEFORE,
};
