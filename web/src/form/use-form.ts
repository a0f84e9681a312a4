import type { FormPin } from '@lingshi/domain/order/order.form-pin.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { LOAD_FORMS, LOAD_FORMS_BEFORE } from '@lingshi/services/generated/forms.ts';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';

/** Which form: of a service, in the version that an order was sent with, or the one drafts are written in. */
export type FormOf = { service: string; form: FormPin | null };

/** A program loads the form of a service when it is needed, one chunk a service; the worker keeps it like a screen. */
export function useForm(of: FormOf | undefined): UseQueryResult<FormDef> {
  return useQuery({ ...formQuery(of?.service ?? '', of?.form ?? null), enabled: of !== undefined });
}

export function formQuery(service: string, pin: FormPin | null) {
  return queryOptions({
    queryKey: ['form', service, pin?.id ?? '', pin?.version ?? 0],
    queryFn: () => loadForm(service, pin),
    staleTime: Infinity,
    // It is code: without a network the worker has it.
    networkMode: 'always',
  });
}

/** @throws for a service without a form, and for a version that no order can have been sent with */
async function loadForm(service: string, pin: FormPin | null): Promise<FormDef> {
  const forms = (await LOAD_FORMS[service]?.()) ?? [];
  const found = pin === null ? forms.at(-1) : (pinned(forms, pin) ?? pinned(await formsBefore(service), pin));
  if (found === undefined) throw new Error(`no form ${pin?.id ?? service} ${pin?.version ?? ''}`.trim());
  return found;
}

function pinned(forms: readonly FormDef[], { id, version }: FormPin): FormDef | undefined {
  return forms.find((form) => form.id === id && form.version === version);
}

async function formsBefore(service: string): Promise<readonly FormDef[]> {
  return (await LOAD_FORMS_BEFORE[service]?.()) ?? [];
}
