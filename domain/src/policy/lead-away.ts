import type { CaseFacts, FactName } from './fact.ts';
import { decide, firstRoutes } from './route.ts';
import type { Route, Target } from './route.ts';
import type { Words } from './source.schema.ts';
import type { NotServed } from './served.ts';

/** A case of one kind of service, and which facts its form can still come to say. */
export type LedCase = { facts: CaseFacts; target: Target; canSay: (fact: FactName) => boolean };

/**
 * The row that leads the case somewhere else than where it is being filed; null while none does. A row that hangs on
 * what the form has still to ask is waited for; one on what it never asks does not hold.
 */
export function leadAway(routes: readonly Route[], { facts, target, canSay }: LedCase): Route | null {
  const found = decide(firstRoutes(routes), facts, canSay);
  if (found === null || !('route' in found)) return null;
  const { leads } = found.route;
  const here = 'service' in leads && leads.service === target.service && leads.kind === target.kind;
  return here ? null : found.route;
}

/** Two sentences as one text, in every language of the later one. */
function joined(before: Words, after: Words): Words {
  const texts = Object.entries(after).map(([locale, text]) => {
    const space = locale.startsWith('zh') ? '' : ' ';
    return [locale, [before[locale] ?? before.en, text].join(space)];
  });
  return Object.fromEntries(texts) as Words;
}

/**
 * As a screen says it: what the row is called, why, by which clause, and whom to ask.
 * @param reasons why it is not the one that was begun
 */
export function ledElsewhere(
  { leads, title, text, source }: Route,
  email: NotServed['email'],
  reasons: readonly Words[] = [],
): NotServed {
  return {
    served: 'no',
    code: 'service.led_elsewhere',
    title,
    words: reasons.reduceRight((after, before) => joined(before, after), text),
    source,
    email: 'elsewhere' in leads ? (leads.emails?.[0] ?? email) : email,
    from: null,
    instead: null,
    leads: 'service' in leads ? leads : (leads.instead ?? null),
    because: 'situation',
  };
}
