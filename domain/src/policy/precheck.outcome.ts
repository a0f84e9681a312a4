import { refuse, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { ageLimit } from './age.ts';
import type { CaseFacts } from './fact.ts';
import { feeFor } from './fee.ts';
import type { Fee } from './fee.ts';
import { listMaterials } from './material.ts';
import type { Material } from './material.ts';
import { handlingOf } from './path.schema.ts';
import type { Handling } from './path.schema.ts';
import type { Rule, Policy } from './policy.resolve.ts';
import type { Post } from './post.schema.ts';
import { walk } from './precheck.ts';
import type { PrecheckAnswers, PrecheckContext } from './precheck.ts';
import type { Route, Target } from './route.ts';
import { isServed } from './served.ts';
import type { Served } from './served.types.ts';
import { listSteps } from './stage.ts';
import type { StageStep } from './stage.ts';
import { warningsFor } from './warning.ts';

/** An address to write to; null address = not known for this post, then the hotline remains. */
export type PrecheckContact = { use: Post['emails'][number]['use']; address: string | null };

type EndTexts = Pick<Route, 'item' | 'title' | 'text' | 'source' | 'confidence'>;
export type PrecheckOutcome =
  | (EndTexts & { type: 'elsewhere'; elsewhere: string; instead: Target | null; contacts: PrecheckContact[] })
  | (EndTexts & {
      type: 'service';
      service: string;
      kind: string;
      served: Served;
      fee: Fee | null;
      materials: Material[];
      /** Below this age somebody is a minor. */
      minorUnder: number | null;
      steps: StageStep[];
      handling: Handling;
      warnings: Rule<'warning'>[];
      contacts: PrecheckContact[];
      /** As far as the answers say. */
      facts: CaseFacts;
    });

/**
 * Where the answers lead, with everything the person wants to know before opening an account.
 * @returns `precheck.unfinished` while a question is open; `policy.none_in_force` where no rule leads on.
 */
export function outcome(answers: PrecheckAnswers, context: PrecheckContext): Result<PrecheckOutcome> {
  const { question, end } = walk(answers, context);
  if (question !== null) return refuse('precheck.unfinished');
  if (end === null) return refuse('policy.none_in_force', { post: context.post.id, day: context.day });
  const { route, policy, served, facts } = end;
  const { item, title, text, source, confidence, leads } = route;
  const texts = { item, title, text, source, confidence };
  // Where it may not be filed here, that is told before what the row says of the case.
  const refused = served !== null && !isServed(served) && served.served !== 'not_yet';
  if ('elsewhere' in leads && !refused) {
    const contacts = contactsOf(context.post, leads.emails ?? []);
    return ok({
      ...texts,
      type: 'elsewhere',
      elsewhere: leads.elsewhere,
      instead: leads.instead ?? null,
      contacts,
    });
  }
  if (policy === null || served === null) return refuse('policy.none_in_force');
  return ok({ ...texts, type: 'service', served, ...serviceParts(policy, facts, context.post) });
}

function serviceParts(policy: Policy, facts: CaseFacts, post: Post) {
  const { service, kind, offer } = policy;
  return {
    service,
    kind,
    fee: feeFor(policy, facts),
    materials: listMaterials(policy, facts),
    minorUnder: ageLimit(policy, 'minor_documents'),
    steps: listSteps(policy, facts),
    handling: handlingOf(policy.path),
    warnings: warningsFor(policy, facts),
    contacts: contactsOf(post, [offer.email]),
    facts,
  };
}

function contactsOf(post: Post, uses: readonly PrecheckContact['use'][]): PrecheckContact[] {
  return uses.map((use) => ({
    use,
    address: post.emails.find((email) => email.use === use)?.address ?? null,
  }));
}
