import { checkForms } from '../form/form.check.ts';
import { splitTarget } from '../form/form.target.ts';
import type { FormProblem } from '../form/form.types.ts';
import type { ServiceDef } from './service.types.ts';

/** Everything that keeps a service from being loaded: its forms, and what it says of them. Empty = it can be. */
export function checkService({
  id,
  forms,
  dataPage = {},
  lostNumber,
  routes,
  guardians,
  signing,
}: ServiceDef): FormProblem[] {
  const form = forms.at(-1);
  const pages = Object.entries(dataPage).flatMap(([value, at]) =>
    [at].flat().map((target) => [`dataPage.${value}`, target] as const),
  );
  const targets = [
    ...pages,
    ...(routes ? [['routes', routes.at] as const] : []),
    ...(lostNumber === undefined ? [] : [['lostNumber', lostNumber] as const]),
    ...(signing === undefined ? [] : [['signing.at', signing.at] as const]),
    ...Object.entries(guardians ?? {}).map(([who, at]) => [`guardians.${who}`, at] as const),
  ];
  const lost = targets.filter(([, target]) => form && splitTarget(form, [], target) === null);
  return [
    ...checkForms(forms),
    ...lost.map(([value, target]) => ({
      where: `${id} ${value}`,
      problem: `names ${target}, which is no field of the last form: name one as page.field`,
    })),
  ];
}
