import { truthOf } from './condition.ts';
import type { Condition, Truth } from './condition.ts';
import type { CaseFacts } from './fact.ts';
import { fingerprint } from './fingerprint.ts';
import { asWritten } from './policy.resolve.ts';
import type { Policy, Rule } from './policy.resolve.ts';
import type { PolicyBodies, Subject } from './policy-body.schema.ts';
import type { Words } from './source.schema.ts';

/** How a rule of a subject is tried on a case of which only its unpersonal facts are kept. */
type Trial<S extends Subject> = {
  /** Fields whose effect is worked out, such as a sum: another value is another answer only where that differs. */
  judged: readonly (keyof PolicyBodies[S])[];
  /** Whether it says something to the case; left out: where its `when` holds. */
  holds?: (rule: Rule<S>, facts: CaseFacts) => Truth;
};
type Trials = { readonly [S in Subject]: Trial<S> | null };

/**
 * null: not tried at all. What becomes of such a rule hangs on what is kept of nobody: a picture, a face, what an officer
 * found in the envelope or decided, who filed together.
 */
const TRIALS: Trials = {
  // Whom it serves, and when, is judged.
  offer: { judged: ['opens', 'closes'], holds: () => 'yes' },
  filing: { judged: ['place'] },
  fee: { judged: ['amount', 'per', 'least'], holds: isCharged },
  payment: { judged: [] },
  material: { judged: [], holds: isAsked },
  mail: { judged: [] },
  stage: { judged: [] },
  deadline: { judged: ['days'] },
  photo: null,
  face_check: null,
  consent: { judged: [] },
  declaration: { judged: [] },
  age: { judged: ['under'], holds: isUnder },
  withdrawal: { judged: [] },
  hold: null,
  refusal: null,
  path: { judged: ['steps'] },
  guardian: { judged: ['signatures'] },
  // Only the row that decides says something: `judgeCase` goes through them.
  route: { judged: ['rank'], holds: () => 'no' },
  warning: { judged: [] },
  bundle: null,
};

export function isTried(subject: Subject): boolean {
  return TRIALS[subject] !== null;
}

function isCharged({ per, least = 0 }: Rule<'fee'>, { endorsements }: CaseFacts): Truth {
  if (per === 'order' || Math.max(least, Number(endorsements ?? 0)) > 0) return 'yes';
  return endorsements === undefined ? 'perhaps' : 'no';
}

/** What only an officer asks for, not everybody is asked for. */
function isAsked({ when, slot }: Rule<'material'>, facts: CaseFacts): Truth {
  const truth = truthOf(when, facts);
  return truth === 'yes' && slot?.onlyAsked === true ? 'perhaps' : truth;
}

function isUnder({ under }: Rule<'age'>, { ageYears }: CaseFacts): Truth {
  if (ageYears === undefined) return 'perhaps';
  return Number(ageYears) < under ? 'yes' : 'no';
}

/** A rule as it is tried; equal texts say the same to whomever it holds for. */
export type TriedRule = {
  subject: Subject;
  item: string;
  words: Words | null;
  text: string;
  when: Condition | undefined;
  holds: (facts: CaseFacts) => Truth;
};

const known = new WeakMap<Policy, TriedRule[]>();

/** The rules of a policy that are tried; worked out once. */
export function triedRules(policy: Policy): TriedRule[] {
  const found = known.get(policy) ?? (Object.keys(FIELDS) as Kept[]).flatMap((one) => triedOf(policy, one));
  known.set(policy, found);
  return found;
}

function triedOf(policy: Policy, subject: Kept): TriedRule[] {
  if (!isTried(subject)) return [];
  const rules = [policy[FIELDS[subject]]].flat().filter((rule) => rule !== null);
  return rules.map((rule) => toTried(subject, rule as Rule<Kept>));
}

type Kept = Exclude<Subject, 'route'>;

/** Where a policy keeps the rules of a subject; routes are none of its parts. */
const FIELDS = {
  offer: 'offer',
  filing: 'filing',
  fee: 'fees',
  payment: 'payment',
  material: 'materials',
  mail: 'mail',
  stage: 'stages',
  deadline: 'deadlines',
  photo: 'photos',
  face_check: 'faceCheck',
  consent: 'consents',
  declaration: 'declaration',
  age: 'ages',
  withdrawal: 'withdrawal',
  hold: 'holds',
  refusal: 'refusals',
  path: 'path',
  guardian: 'guardian',
  warning: 'warnings',
  bundle: 'bundle',
} as const satisfies Record<Kept, keyof Policy>;

/** @param rule of a subject that is tried */
export function toTried<S extends Subject>(subject: S, rule: Rule<S>): TriedRule {
  const { item, source: _source, confidence: _confidence, note: _note, ...body } = rule;
  const { judged, holds } = TRIALS[subject] as Trial<S>;
  const left = Object.entries(body).filter(
    ([field]) => field !== 'when' && !judged.includes(field as keyof PolicyBodies[S]),
  );
  const { when, words, title } = body as { when?: Condition; words?: Words; title?: Words };
  return {
    subject,
    item,
    words: words ?? title ?? null,
    text: fingerprint(asWritten(Object.fromEntries(left))),
    when,
    holds: (facts) => holds?.(rule, facts) ?? truthOf(when, facts),
  };
}
