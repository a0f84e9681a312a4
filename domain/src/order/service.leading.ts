import { sayableFacts } from '../form/form.facts.ts';
import type { FormDef } from '../form/form.types.ts';
import type { Leading } from '../policy/leading.ts';
import { firstRoutes } from '../policy/route.ts';
import type { Route } from '../policy/route.ts';
import type { ServiceDef } from './service.types.ts';

type Led = Pick<ServiceDef, 'id' | 'kinds' | 'routes' | 'forms'>;
type Beside = {
  /** The rows in force; asked where the service heeds them at all. */
  routes: () => readonly Route[];
  warningsOf: Leading['warningsOf'];
  /** What the case is written in; left out: what a draft would be. */
  form?: FormDef;
};

/** How a kind of service stands to the rows of `routes`; null where its definition heeds none of them. */
export function leadingOf(service: Led | null, kind: string, beside: Beside): Leading | null {
  const form = beside.form ?? service?.forms.at(-1);
  if (service?.routes === undefined || form === undefined) return null;
  const said = sayableFacts(form);
  return {
    effect: service.routes.effect,
    routes: firstRoutes(beside.routes()),
    target: { service: service.id, kind },
    known: service.kinds?.find(({ id }) => id === kind)?.known ?? {},
    canSay: (fact) => said.includes(fact),
    warningsOf: beside.warningsOf,
  };
}
