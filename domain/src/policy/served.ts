import type { Instant } from '../shared/day.ts';
import { refuse } from '../shared/result.ts';
import type { Refusal } from '../shared/result.ts';
import { FACT_INPUTS } from './case-facts.ts';
import type { CaseFacts } from './fact.ts';
import { truthOf } from './condition.ts';
import type { Condition } from './condition.ts';
import { mayFileAt } from './filing.ts';
import { leadAway, ledElsewhere } from './leading.ts';
import type { Leading } from './leading.ts';
import type { Policy, PolicyPost } from './policy.resolve.ts';
import type { Route } from './route.ts';
import type { CaseSoFar, NoForm, NotServed, Served, ServedBecause } from './served.types.ts';

/** The rules of one kind of service at one post, and the moment they are asked. */
export type ServedUnder = {
  policy: Pick<Policy, 'offer' | 'filing' | 'country'>;
  post: PolicyPost;
  at: Instant;
  /** null: this deployment serves whatever the rules open. */
  noForm: NoForm | null;
  /** null: the rows of `routes` have no say, or whoever asks has asked them already. */
  leading: Leading | null;
};

/**
 * Whether this case may be filed here now: the one judge for tiles, pre-check, form, `submit`, `/why` and the replay of a
 * rule. What waiting cannot mend is told before what it can. More facts never turn a `no` into another answer.
 */
export function judgeCase(under: ServedUnder, known: CaseSoFar): Served {
  const served = judgeHere(under, known);
  return isServed(served) && under.leading !== null ? led(under, under.leading, known, served) : served;
}

/** What the rows of `routes` make of a case that is served: nothing, another service in its place, or advice. */
function led(
  { policy }: ServedUnder,
  leading: Leading,
  { facts }: CaseSoFar,
  served: Exclude<Served, NotServed>,
): Served {
  const found = leadAway(leading, facts);
  if (found === null) return served;
  const refuses = leading.effect === 'refuse';
  if ('open' in found) return refuses ? { served: 'perhaps' } : served;
  const elsewhere = ledElsewhere(leading, found.route, { facts, email: policy.offer.email });
  return refuses ? elsewhere : { ...served, advice: elsewhere };
}

function judgeHere(under: ServedUnder, known: CaseSoFar): Served {
  return (
    closedAlready(under) ??
    wrongCase(under, known) ??
    wrongPlace(under, known) ??
    wrongCountry(under, known) ??
    notYet(under) ?? { served: isSettled(under, known) ? 'yes' : 'perhaps' }
  );
}

export function isServed(served: Served): served is Exclude<Served, NotServed> {
  return served.served === 'yes' || served.served === 'perhaps';
}

/** The row of `routes` behind what was told: the case is led elsewhere, or advised to go there. */
export function ledRoute({ leading }: ServedUnder, served: Served, facts: CaseFacts): Route | null {
  const isTold = isServed(served) ? served.advice !== undefined : served.code === 'service.led_elsewhere';
  const found = leading !== null && isTold ? leadAway(leading, facts) : null;
  return found === null || 'open' in found ? null : found.route;
}

/** As `submit` says it; null when nothing stands against the case. */
export function refusalOfServed(served: Served): Refusal | null {
  if (isServed(served)) return null;
  const { code, source, email, from: opensAt, instead: post } = served;
  return refuse(code, { source, email, opensAt, ...(post !== null && { post }) });
}

function closedAlready({ policy, at }: ServedUnder): NotServed | null {
  const { closes } = policy.offer;
  const ended = closes !== null && Date.parse(closes.at) <= Date.parse(at);
  return ended ? notOffered(policy, { served: 'closed' }) : null;
}

/** Rule: the offer's own `when`; and for whom this deployment has a form, such as the age from which it renews. */
function wrongCase({ policy, noForm }: ServedUnder, { facts }: CaseSoFar): NotServed | null {
  const { when } = policy.offer;
  if (when !== undefined && truthOf(when, facts) === 'no') {
    return notOffered(policy, { served: 'no', because: decidingInput(when, facts) });
  }
  if (noForm === null || noForm.when === null || truthOf(noForm.when, facts) !== 'no') return null;
  return shut(policy, noForm, { served: 'no', because: decidingInput(noForm.when, facts) });
}

/** Rule: notice intro ¶4; facts A8 for the later rule set. */
function wrongPlace({ policy, post }: ServedUnder, { residencePost }: CaseSoFar): NotServed | null {
  const place = mayFileAt(post, residencePost ?? null, policy);
  if (place.ok) return null;
  const elsewhere = place.code === 'post.other_district';
  const parts = {
    code: elsewhere ? 'post.other_district' : 'post.not_in_country',
    instead: elsewhere ? (residencePost ?? null) : null,
    because: 'residence',
  } as const;
  return byFilingRule(policy, parts);
}

/** Rule: notice intro ¶4: who is not in the country now may not file here. */
function wrongCountry({ policy }: ServedUnder, { presence }: CaseSoFar): NotServed | null {
  if (!policy.filing.mustBeInCountry || presence !== 'outside') return null;
  return byFilingRule(policy, { code: 'presence.outside_country', instead: null, because: 'presence' });
}

function notYet({ policy, at, noForm }: ServedUnder): NotServed | null {
  if (noForm?.when === null) return shut(policy, noForm, { served: 'not_yet' });
  const { opens } = policy.offer;
  if (opens !== null && Date.parse(opens.at) <= Date.parse(at)) return null;
  return notOffered(policy, { served: 'not_yet', from: opens?.at ?? null });
}

/** Whether everything is known that could still turn the case away. */
function isSettled({ policy, noForm }: ServedUnder, { facts, residencePost, presence }: CaseSoFar): boolean {
  const { offer, filing } = policy;
  if (truthOf(offer.when, facts) !== 'yes' || truthOf(noForm?.when ?? undefined, facts) !== 'yes')
    return false;
  if (filing.place === 'own_district_only' && residencePost === undefined) return false;
  return !filing.mustBeInCountry || typeof presence === 'string';
}

function notOffered(
  { offer }: ServedUnder['policy'],
  parts: Pick<NotServed, 'served'> & Partial<Pick<NotServed, 'from' | 'because'>>,
): NotServed {
  const { words, source, email } = offer;
  const open = { title: null, from: null, instead: null, leads: null, because: null };
  return { code: 'service.not_open', words, source, email, ...open, ...parts };
}

function shut(
  policy: ServedUnder['policy'],
  { words, source }: NoForm,
  parts: Parameters<typeof notOffered>[1],
): NotServed {
  return { ...notOffered(policy, parts), words, source };
}

const NOTHING_MORE = { title: null, words: null, from: null, leads: null };

function byFilingRule(
  { offer, filing }: ServedUnder['policy'],
  parts: Pick<NotServed, 'code' | 'instead' | 'because'>,
): NotServed {
  return { served: 'no', ...NOTHING_MORE, source: filing.source, email: offer.email, ...parts };
}

/** The first fact without which the condition would still be open, and what it is drawn from. */
function decidingInput(when: Condition, facts: CaseFacts): ServedBecause | null {
  const names = Object.keys(FACT_INPUTS) as (keyof typeof FACT_INPUTS)[];
  const known = names.filter((name) => facts[name] !== undefined);
  const deciding = known.find((name) => truthOf(when, { ...facts, [name]: undefined }) !== 'no');
  const input = deciding === undefined ? null : FACT_INPUTS[deciding];
  return input === 'ownDistrict' ? 'residence' : input;
}
