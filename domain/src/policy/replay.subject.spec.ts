import { describe, expect, it } from 'vitest';
import { emergencyLeading } from '../../test/policy/leading.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import type { AnsweredUnder } from './case-answer.ts';
import type { CaseFacts } from './fact.ts';
import { resolvePolicy, rowsInForce } from './policy.resolve.ts';
import { SUBJECTS } from './policy-body.schema.ts';
import type { PolicyBodies, Subject } from './policy-body.schema.ts';
import { startReplay } from './replay.ts';
import { activeRows } from './rule-book.ts';
import type { ActiveRow, RuleBook } from './rule-book.ts';
import { applyChanges } from './rule-change.ts';
import type { RuleChange } from './rule-change.ts';
import { isTried } from './rule-trial.ts';

const DAY = '2026-05-01';
const POST = SHIPPED.posts.find(({ id }) => id === 'san-francisco')!;
const ROWS = activeRows(SHIPPED, 'notice-2021');
const KINDS = [
  ['passport', 'renew'],
  ['travel_document', 'first'],
  ['emergency_travel_document', 'issue'],
] as const;
const OTHER = { zh: '另一句话', en: 'Something else' };

/** What the row says otherwise, so that somebody notices. */
const OTHERWISE: { [S in Subject]: (body: PolicyBodies[S]) => PolicyBodies[S] } = {
  offer: (body) => ({ ...body, closes: { ...body.opens!, at: '2026-04-30T00:00:00Z' } }),
  filing: (body) => ({ ...body, oneLiveOrder: !body.oneLiveOrder }),
  fee: (body) => ({ ...body, amount: { ...body.amount, cents: body.amount.cents + 100 } }),
  payment: (body) => ({ ...body, payee: 'Somebody else' }),
  material: (body) => ({ ...body, copies: body.copies + 1 }),
  mail: (body) => ({ ...body, words: OTHER }),
  stage: (body) => ({ ...body, words: OTHER }),
  deadline: (body) => ({ ...body, days: body.days + 1 }),
  photo: (body) => ({ ...body, ratio: 0.5 }),
  face_check: (body) => ({ ...body, movements: 4 }),
  consent: (body) => ({ ...body, version: 'v99' }),
  declaration: (body) => ({ ...body, version: 'v99' }),
  age: (body) => ({ ...body, under: 1 }),
  withdrawal: (body) => ({ ...body, from: body.from.slice(1) }),
  hold: (body) => ({ ...body, words: OTHER }),
  refusal: (body) => ({ ...body, words: OTHER }),
  path: (body) => ({ ...body, steps: body.steps.slice(1) }),
  guardian: (body) => ({ ...body, signatures: body.signatures + 1 }),
  route: (body) => ({ ...body, rank: 1, when: { fact: 'stay', is: '=', value: 'student' } }),
  warning: (body) => ({ ...body, words: OTHER }),
  bundle: (body) => ({ ...body, most: 2 }),
};

/** A row of the subject that says something of one of the kinds. */
function rowOf(subject: Subject): ActiveRow {
  for (const [service, kind] of KINDS) {
    const rows = rowsInForce(ROWS, { post: POST, service, kind, day: DAY });
    const found = rows.find((row) => row.subject === subject && row.body !== null && 'when' in row.body);
    const any = found ?? rows.find((row) => row.subject === subject && row.body !== null);
    if (any !== undefined) return any;
  }
  throw new Error(`no row of ${subject}`);
}

function planted(subject: Subject, body: (said: never) => unknown): RuleChange {
  const { item, service, kind, body: said } = rowOf(subject);
  const key = { ruleSet: 'notice-2021', subject, item, post: POST.id, service, kind };
  return { ...key, from: DAY, to: null, source: 's', confidence: 'ours', body: body(said as never) };
}

const underOf =
  (book: RuleBook) =>
  (service: string, kind: string): AnsweredUnder | null => {
    const policy = resolvePolicy(activeRows(book, 'notice-2021'), POST, service, kind, DAY);
    const isLed = service === 'emergency_travel_document';
    const leading = isLed ? emergencyLeading(book, POST, DAY) : null;
    return policy.ok
      ? { policy: policy.value, post: POST, at: `${DAY}T12:00:00Z`, noForm: null, leading }
      : null;
  };

/** A grown-up and a child, of each kind. */
const CASES: CaseFacts[] = [
  { ageYears: 40, stay: 'student', held: 'ordinary_passport', condition: 'ok', endorsements: 1 },
  { ageYears: 5, stay: 'student', held: 'none', guardiansSigning: 2, guardiansByCode: 1, endorsements: 1 },
];

function changedBy(change: RuleChange): number {
  const under = { before: underOf(SHIPPED), after: underOf(applyChanges(SHIPPED, [change])) };
  const replay = startReplay({ subject: change.subject, ...under, residenceOf: () => null });
  for (const [service, kind] of KINDS) {
    for (const facts of CASES) {
      const text = JSON.stringify({ facts, state: null, county: null });
      replay.add({ service, kind, case: text, year: true, open: false, partly: false });
    }
  }
  return replay.result().changed;
}

describe.each(SUBJECTS)('a rule of %s', (subject) => {
  if (!isTried(subject)) {
    it('is told not to be tried, and counted nowhere', () => {
      expect(['photo', 'face_check', 'hold', 'refusal', 'bundle']).toContain(subject);
    });
    return;
  }

  it('is counted where it says something else', () => {
    expect(changedBy(planted(subject, OTHERWISE[subject] as (said: never) => unknown))).toBeGreaterThan(0);
  });

  it('is not where it says the same again', () => {
    expect(changedBy(planted(subject, (said) => said))).toBe(0);
  });

  // No row of the routes says anything of itself: another may decide just the same.
  if (subject === 'route') return;
  it('is counted where it no longer holds', () => {
    expect(changedBy(planted(subject, () => null))).toBeGreaterThan(0);
  });
});

it('of a row that leads to a service, orders of a service that heeds none are told apart, not counted as the same', () => {
  const change = planted('route', OTHERWISE.route as (said: never) => unknown);
  const under = { before: underOf(SHIPPED), after: underOf(applyChanges(SHIPPED, [change])) };
  const replay = startReplay({ subject: 'route', ...under, residenceOf: () => null });
  const text = JSON.stringify({ facts: CASES[0], state: null, county: null });
  replay.add({
    service: 'passport',
    kind: 'renew',
    case: text,
    year: true,
    open: true,
    partly: false,
    times: 7,
  });
  const { orders, changed, untried, open } = replay.result();
  expect([orders, changed, untried, open.untried]).toEqual([7, 0, 7, 1]);
});

it('two cases that only a row of the routes tells apart are answered each by itself', () => {
  const when = { fact: 'numbersComplete', is: '=', value: true } as const;
  const change = planted('route', (said: PolicyBodies['route']) => ({ ...said, rank: 1, when }));
  const under = { before: underOf(SHIPPED), after: underOf(applyChanges(SHIPPED, [change])) };
  const replay = startReplay({ subject: 'route', ...under, residenceOf: () => null });
  for (const numbersComplete of [false, true]) {
    const text = JSON.stringify({ facts: { numbersComplete }, state: null, county: null });
    const kind = { service: 'emergency_travel_document', kind: 'issue' };
    replay.add({ ...kind, case: text, year: true, open: false, partly: false });
  }
  expect(replay.result().changed).toBe(1);
});
