import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { FormPin } from '@lingshi/domain/order/order.form-pin.ts';
import { checkService } from '@lingshi/domain/order/service.check.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';

/** The services this deployment has definitions of, with every version of their forms. */
export type FormCatalog = {
  /** Null for a service that has rules and no form yet: nobody can file it here. */
  findService: (id: string) => ServiceDef | null;
  /** What a draft of the service is written in. */
  currentForm: (service: ServiceDef) => FormDef;
  /** @throws for a form or version nobody knows: guessing would show something else than what was declared */
  getForm: (pin: FormPin) => FormDef;
};

/** @throws with every problem named: a server never starts on a form that contradicts itself. */
export function openCatalog(services: readonly ServiceDef[]): FormCatalog {
  const problems = services.flatMap(checkService);
  if (problems.length > 0) {
    const lines = problems.map(({ where, problem }) => `  ${where}: ${problem}`);
    throw new Error(`The forms do not hold:\n${lines.join('\n')}`);
  }
  const forms = services.flatMap((service) => service.forms);
  return {
    findService: (id) => services.find((service) => service.id === id) ?? null,
    currentForm: (service) => lastOf(service),
    getForm: ({ id, version }) => {
      const form = forms.find((one) => one.id === id && one.version === version);
      if (form === undefined) throw new Error(`no form ${id} version ${version}`);
      return form;
    },
  };
}

function lastOf({ id, forms }: ServiceDef): FormDef {
  const form = forms.at(-1);
  if (form === undefined) throw new Error(`the service ${id} has no form`);
  return form;
}
