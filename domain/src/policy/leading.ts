import type { CaseFacts, FactName } from './fact.ts';
import { decide } from './route.ts';
import type { Deciding, Route, Target } from './route.ts';
import type { NotServed } from './served.types.ts';
import type { Rule } from './policy.resolve.ts';
import type { Words } from './source.schema.ts';
import { warningsFor } from './warning.ts';

/** How one kind of service stands to the rows of `routes`. */
export type Leading = {
  /** `refuse`: a case they lead elsewhere is not filed here. `advise`: that is told, and an officer decides. */
  effect: 'refuse' | 'advise';
  /** Those that lead to a service, by rank. */
  routes: readonly Route[];
  /** Where the case is being filed. */
  target: Target;
  /** What is so in every case of the kind. */
  known: CaseFacts;
  /** Which facts its form can still come to say. */
  canSay: (fact: FactName) => boolean;
  /** What the service in its place warns of. */
  warningsOf: (target: Target) => readonly Rule<'warning'>[];
};

/**
 * The row that leads the case somewhere else than where it is being filed, or the facts that must be known before one
 * can; null where none does. A row that hangs on what the form never asks does not hold.
 */
export function leadAway({ routes, target, known, canSay }: Leading, facts: CaseFacts): Deciding {
  const found = decide(routes, { ...known, ...facts }, canSay);
  if (found === null || 'open' in found) return found;
  const { leads } = found.route;
  const here = 'service' in leads && leads.service === target.service && leads.kind === target.kind;
  return here ? null : found;
}

type Told = { facts: CaseFacts; email: NotServed['email'] };

/** As a screen says it: what the row is called, why, by which clause, and whom to ask. */
export function ledElsewhere(leading: Leading, route: Route, { facts, email }: Told): NotServed {
  const { leads, title, text, source } = route;
  return {
    served: 'no',
    code: 'service.led_elsewhere',
    title,
    words: reasonsOf(leading, route, facts).reduceRight((after, before) => joined(before, after), text),
    source,
    email: 'elsewhere' in leads ? (leads.emails?.[0] ?? email) : email,
    from: null,
    instead: null,
    leads: 'service' in leads ? leads : (leads.instead ?? null),
    because: 'situation',
  };
}

/** What the service in its place says to whoever wanted this one. */
function reasonsOf({ known, warningsOf }: Leading, { leads }: Route, facts: CaseFacts): Words[] {
  if (!('service' in leads)) return [];
  const warned = warningsFor({ warnings: warningsOf(leads) }, { ...known, ...facts });
  return warned.filter(({ when }) => when !== undefined).map(({ words }) => words);
}

/** Two sentences as one text, in every language of the later one. */
function joined(before: Words, after: Words): Words {
  const texts = Object.entries(after).map(([locale, text]) => {
    const space = locale.startsWith('zh') ? '' : ' ';
    return [locale, [before[locale] ?? before.en, text].join(space)];
  });
  return Object.fromEntries(texts) as Words;
}
