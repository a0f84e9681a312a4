import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../test/policy/rules.ts';
import { emergencyLeading, SAYABLE } from '../../test/policy/leading.ts';
import type { AnsweredUnder } from './case-answer.ts';
import type { AnswerChange } from './case-change.ts';
import type { CaseFacts } from './fact.ts';
import { resolvePolicy } from './policy.resolve.ts';
import type { Policy } from './policy.resolve.ts';
import { routesInForce } from './route.ts';
import { startReplay } from './replay.ts';
import type { ReplayedOrder } from './replay.ts';
import { activeRows } from './rule-book.ts';
import type { RuleBook } from './rule-book.ts';
import { applyChanges } from './rule-change.ts';
import type { RuleChange } from './rule-change.ts';

const DAY = '2026-05-01';
const POST = SHIPPED.posts.find(({ id }) => id === 'san-francisco')!;
const EMERGENCY = 'emergency_travel_document';
const words = { zh: '样本', en: 'Sample' };

function policyIn(book: RuleBook, service: string, kind: string): Policy | null {
  const policy = resolvePolicy(activeRows(book, 'notice-2021'), POST, service, kind, DAY);
  return policy.ok ? policy.value : null;
}

/** With `noForm: null`: what the rules say, whatever this deployment has forms for. */
const underOf =
  (book: RuleBook) =>
  (service: string, kind: string): AnsweredUnder | null => {
    const policy = policyIn(book, service, kind);
    const leading = service === EMERGENCY ? emergencyLeading(book, POST, DAY) : null;
    return policy && { policy, post: POST, at: `${DAY}T12:00:00Z`, noForm: null, leading };
  };

const key = { ruleSet: 'notice-2021', post: POST.id, service: 'passport', kind: 'renew' } as const;
const dated = { from: DAY, to: null, source: 's', confidence: 'ours' } as const;
const CHANGES: RuleChange[] = [
  {
    ...key,
    ...dated,
    subject: 'fee',
    item: 'booklet',
    body: { amount: { currency: 'USD', cents: 2500 }, per: 'order', words },
  },
  {
    ...key,
    ...dated,
    subject: 'fee',
    item: 'endorsement',
    kind: '*',
    body: { amount: { currency: 'USD', cents: 700 }, per: 'endorsement', words },
  },
  {
    ...key,
    ...dated,
    subject: 'material',
    item: 'sworn_word',
    body: {
      by: 'mail',
      copies: 1,
      words,
      help: words,
      when: {
        any: [
          { fact: 'ageYears', is: '>=', value: 60 },
          { fact: 'minor', is: '=', value: true },
        ],
      },
    },
  },
  { ...key, ...dated, subject: 'age', item: 'minor_documents', service: '*', kind: '*', body: { under: 30 } },
  {
    ...key,
    ...dated,
    subject: 'filing',
    item: 'place',
    service: '*',
    kind: '*',
    body: { place: 'own_district_only', mustBeInCountry: true, oneLiveOrder: true },
  },
  {
    ...key,
    ...dated,
    subject: 'deadline',
    item: 'in_first_review',
    service: '*',
    kind: '*',
    body: { days: 3 },
  },
  {
    ...key,
    ...dated,
    subject: 'warning',
    item: 'for_the_old',
    body: { when: { fact: 'ageYears', is: '>', value: 70 }, words },
  },
  {
    ...key,
    ...dated,
    subject: 'withdrawal',
    item: 'terms',
    service: '*',
    kind: '*',
    body: { from: ['draft'], words },
  },
  {
    ...key,
    ...dated,
    subject: 'route',
    item: 'no_students',
    service: '*',
    kind: '*',
    body: {
      rank: 1,
      when: { fact: 'stay', in: ['student', 'worker'] },
      leads: { elsewhere: 'ask_post' },
      title: words,
      text: words,
    },
  },
];

const facts: fc.Arbitrary<CaseFacts> = fc.record(
  {
    ageYears: fc.integer({ min: 0, max: 99 }),
    endorsements: fc.integer({ min: 0, max: 3 }),
    yearsLeft: fc.integer({ min: 0, max: 10 }),
    ownDistrict: fc.boolean(),
    ward: fc.boolean(),
    guardiansByCode: fc.integer({ min: 0, max: 1 }),
    stay: fc.constantFrom('student', 'worker', 'visitor'),
    held: fc.constantFrom('ordinary_passport', 'none'),
    condition: fc.constantFrom('ok', 'lost', 'damaged'),
    usable: fc.boolean(),
    daysToTravel: fc.integer({ min: 0, max: 60 }),
  },
  { requiredKeys: [] },
);
const kinds: fc.Arbitrary<string[]> = fc.constantFrom(
  ['passport', 'renew'],
  ['passport', 'replace'],
  ['travel_document', 'first'],
  ['pension', 'confirm'],
  [EMERGENCY, 'issue'],
  [EMERGENCY, 'issue'],
);
const orders = fc.array(
  fc.record({
    of: kinds,
    facts,
    state: fc.constantFrom('CA', 'NY', null),
    open: fc.boolean(),
    partly: fc.boolean(),
  }),
  { maxLength: 30 },
);

describe('a replay', () => {
  it('says of any orders what a plain program says that answers each by itself', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...CHANGES), (drawn, change) => {
        const after = applyChanges(SHIPPED, [change]);
        const residenceOf = ({ state }: { state: string | null }) =>
          state === 'CA' ? 'san-francisco' : state === 'NY' ? 'new-york' : null;
        const under = { before: underOf(SHIPPED), after: underOf(after) };
        const replay = startReplay({ subject: change.subject, ...under, residenceOf });
        drawn.forEach((one, at) => replay.add(toOrder(one, at)));
        const { orders: all, changed, untried, open, groups } = replay.result();
        const silent = drawn.filter(
          ({ of: [service] }) => change.subject === 'route' && service !== EMERGENCY,
        );
        const naive = drawn.map((one) => (silent.includes(one) ? '' : plainly(one, after)));
        expect(untried).toBe(silent.length);
        const touched = drawn.flatMap((one, at) => (one.open && naive[at] ? [String(at)] : []));
        expect({ all, changed }).toEqual({ all: drawn.length, changed: naive.filter(Boolean).length });
        expect(open).toMatchObject({ orders: drawn.filter((one) => one.open).length, numbers: touched });
        expect(groups.reduce((sum, group) => sum + group.orders, 0)).toBe(changed);
        expect(new Set(groups.map((group) => said(group.changes)))).toEqual(new Set(naive.filter(Boolean)));
      }),
      { numRuns: 80 },
    );
  });

  it('of a rule that says the same again changes nothing', () => {
    const replay = startReplay({
      subject: 'fee',
      before: underOf(SHIPPED),
      after: underOf(SHIPPED),
      residenceOf: () => null,
    });
    replay.add(
      toOrder(
        { of: ['passport', 'renew'], facts: { ageYears: 40 }, state: null, open: true, partly: true },
        1,
      ),
    );
    expect(replay.result()).toMatchObject({
      orders: 1,
      changed: 0,
      partly: 1,
      groups: [],
      open: { changed: 0 },
    });
  });
});

type Drawn = { of: string[]; facts: CaseFacts; state: string | null; open: boolean; partly: boolean };

function toOrder(
  { of: [service = '', kind = ''], facts: known, state, open, partly }: Drawn,
  at: number,
): ReplayedOrder {
  const text = JSON.stringify({ facts: known, state, county: null });
  return { number: String(at), service, kind, case: text, year: true, open, partly };
}

/** The fields that differ, in the order of their names. */
function said(changes: readonly AnswerChange[]): string {
  return changes
    .map((change) =>
      change.what === 'rule'
        ? `rule ${change.subject}/${change.item}`
        : 'item' in change
          ? `${change.what} ${change.item}`
          : change.what,
    )
    .toSorted()
    .join();
}

/** The second program: it knows no memory and shares no function with the first but the look-up of the rows. */
function plainly({ of: [service = '', kind = ''], facts: known, state }: Drawn, book: RuleBook): string {
  const [old, next] = [policyIn(SHIPPED, service, kind), policyIn(book, service, kind)];
  if (old === null || next === null) return old === next ? '' : 'offered';
  const books = [SHIPPED, book];
  const [before, after] = [old, next].map((policy, at) =>
    plainAnswer(policy, { known, state, book: books[at]! }),
  ) as [Plain, Plain];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .filter((name) => !/^rule (deadline|path)/.test(name) || (name in before && name in after))
    .toSorted()
    .join();
}

type Plain = Record<string, string>;

type PlainCase = { known: CaseFacts; state: string | null; book: RuleBook };

function plainAnswer(policy: Policy, { known, state, book }: PlainCase): Plain {
  const limit = policy.ages.find(({ item }) => item === 'minor_documents')?.under ?? 0;
  const grown = policy.ages.find(({ item }) => item === 'minor_interview')?.under ?? 0;
  const age = known.ageYears as number | undefined;
  const all: CaseFacts = age === undefined ? known : { ...known, minor: age < limit, adult: age >= grown };
  const fees = policy.fees.map(
    ({ amount, per, least = 0 }) =>
      amount.cents * (per === 'order' ? 1 : Math.max(least, Number(known.endorsements ?? 0))),
  );
  const served = plainServed(policy, all, state);
  const led = served === 'yes' || served === 'perhaps' ? plainLed(policy, all, book) : null;
  const answer: Plain = {
    fee: fees.length === 0 || policy.payment === null ? 'none' : String(fees.reduce((a, b) => a + b)),
    path: String(policy.path?.steps),
    served: led === null ? served : led === 'open' ? 'perhaps' : 'led',
    guardians:
      policy.guardian === null || holds(policy.guardian.when, all) === false
        ? '1'
        : String(policy.guardian.signatures),
    ...plainRules(policy, all),
  };
  for (const { item, days } of policy.deadlines) answer[`deadline ${item}`] = String(days);
  if (led !== null && led !== 'open')
    answer[`rule route/${led.item}`] = JSON.stringify([led.leads, led.text]);
  return answer;
}

/** What of each row is not looked at beside what has been said of it already. */
const ASIDE: Record<string, [subject: string, ...string[]]> = {
  offer: ['offer', 'opens', 'closes'],
  filing: ['filing', 'place'],
  fees: ['fee', 'amount', 'per', 'least'],
  payment: ['payment'],
  materials: ['material'],
  mail: ['mail'],
  stages: ['stage'],
  deadlines: ['deadline', 'days'],
  consents: ['consent'],
  declaration: ['declaration'],
  ages: ['age', 'under'],
  withdrawal: ['withdrawal'],
  path: ['path', 'steps'],
  guardian: ['guardian', 'signatures'],
  warnings: ['warning'],
};

function plainRules(policy: Policy, known: CaseFacts): Plain {
  const said: Plain = {};
  for (const [field, [subject, ...aside]] of Object.entries(ASIDE)) {
    for (const rule of [policy[field as keyof Policy]].flat() as (Record<string, unknown> | null)[]) {
      if (rule === null) continue;
      const held = plainHolds(subject, rule, known);
      if (held === false) continue;
      const text = { ...rule };
      for (const name of ['item', 'when', 'source', 'confidence', 'note', ...aside]) delete text[name];
      said[`rule ${subject}/${String(rule['item'])}`] = `${held} ${JSON.stringify(text)}`;
    }
  }
  return said;
}

function plainHolds(subject: string, rule: Record<string, unknown>, known: CaseFacts): boolean | undefined {
  if (subject === 'offer') return true;
  if (subject === 'age')
    return known.ageYears === undefined ? undefined : Number(known.ageYears) < Number(rule['under']);
  if (subject === 'fee' && rule['per'] === 'endorsement') {
    if (Number(rule['least'] ?? 0) > 0 || Number(known.endorsements ?? 0) > 0) return true;
    return known.endorsements === undefined ? undefined : false;
  }
  const held = holds(rule['when'], known);
  const slot = rule['slot'] as { onlyAsked?: boolean } | undefined;
  return held === true && slot?.onlyAsked === true ? undefined : held;
}

/** The first row that leads a journey somewhere else; 'open' while one may still. */
function plainLed({ service }: Policy, facts: CaseFacts, book: RuleBook) {
  if (service !== EMERGENCY) return null;
  const known: CaseFacts = { wanted: EMERGENCY, channel: 'app', ...facts };
  for (const route of routesInForce(activeRows(book, 'notice-2021'), POST, DAY)) {
    const { leads, when } = route;
    if ('elsewhere' in leads && leads.about === 'any') continue;
    if (holds(when, known) === true) return 'service' in leads && leads.service === EMERGENCY ? null : route;
    if (could(when, known)) return 'open';
  }
  return null;
}

function could(when: unknown, known: CaseFacts): boolean {
  const held = holds(when, known);
  if (held !== undefined) return held;
  const { all, any } = when as { all?: unknown[]; any?: unknown[] };
  if (all !== undefined) return all.every((part) => could(part, known));
  if (any !== undefined) return any.some((part) => could(part, known));
  const text = JSON.stringify(when);
  return SAYABLE.some((name) => known[name] === undefined && text.includes(`"${name}"`));
}

function plainServed({ offer, filing }: Policy, known: CaseFacts, state: string | null): string {
  const now = Date.parse(`${DAY}T12:00:00Z`);
  if (offer.closes !== null && Date.parse(offer.closes.at) <= now) return 'closed';
  const mine = holds(offer.when, known);
  if (mine === false) return 'closed';
  if (state === 'NY' && filing.place === 'own_district_only') return 'elsewhere';
  if (offer.opens === null || Date.parse(offer.opens.at) > now) return 'closed';
  return mine === true ? 'yes' : 'perhaps';
}

/** undefined = not known. */
function holds(when: unknown, known: CaseFacts): boolean | undefined {
  if (when === undefined) return true;
  const { all, any, not, fact, is, value, in: among } = when as Record<string, never>;
  if (all !== undefined) return every((all as unknown[]).map((part) => holds(part, known)));
  if (any !== undefined) return flip(every((any as unknown[]).map((part) => flip(holds(part, known)))));
  if (not !== undefined) return flip(holds(not, known));
  const alone = every([flip(known.minor as boolean), flip(known.ward as boolean)]);
  const held = String(fact) === 'guarded' ? flip(alone) : known[String(fact) as keyof CaseFacts];
  if (held === undefined) return undefined;
  if (among !== undefined) return (among as unknown[]).includes(held);
  const [left, right] = [held, value] as unknown as [number, number];
  if (is === '=') return left === right;
  if (is === '<') return left < right;
  if (is === '<=') return left <= right;
  return is === '>' ? left > right : left >= right;
}

function every(parts: (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function flip(held: boolean | undefined): boolean | undefined {
  return held === undefined ? undefined : !held;
}
