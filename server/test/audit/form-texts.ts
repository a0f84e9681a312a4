import { ADDRESS_FIELDS } from '@lingshi/domain/form/address-field.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { Field, FormDef } from '@lingshi/domain/form/form.types.ts';
import { LOAD_FORMS } from '@lingshi/services/generated/forms.ts';

/** A place in a page where a client may send a text, by its path: `father.name`, `children.0.name`. */
export type FormText = { form: FormDef; page: string; path: string; field: Field };

/** Of every form that is asked in any service; one that is sent where a choice or a day is asked counts too. */
export async function readFormTexts(): Promise<FormText[]> {
  const forms = (await Promise.all(Object.values(LOAD_FORMS).map((load) => load()))).flat();
  return forms.flatMap((form) => textsOfForm(form));
}

export function textsOfForm(form: FormDef): FormText[] {
  return pagesOf(form).flatMap(({ id, fields }) =>
    fields.flatMap((field) => opened(field, field.id).map((one) => ({ form, page: id, ...one }))),
  );
}

type Opened = { field: Field; path: string };

function opened(field: Field, path: string): Opened[] {
  switch (field.kind) {
    case 'group':
      return field.fields.flatMap((part) => opened(part, `${path}.${part.id}`));
    case 'list':
      return opened(field.entry, `${path}.0`);
    case 'address': {
      const above = field.flat === true ? path.replace(/[^.]*$/, '') : `${path}.`;
      return ADDRESS_FIELDS.map((part) => ({ field, path: above + part }));
    }
    case 'questions':
    case 'consents':
      return [{ field, path: `${path}.any` }];
    default:
      return [{ field, path }];
  }
}
