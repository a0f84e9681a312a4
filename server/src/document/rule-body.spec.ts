import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getTestlandPost, TESTLAND } from '@lingshi/domain/test/policy/testland.ts';
import { PATH_JUDGE } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
import { carriageWords } from '@lingshi/domain/policy/carrier.ts';
import { feeFor } from '@lingshi/domain/policy/fee.ts';
import { listMailed } from '@lingshi/domain/policy/material.ts';
import { resolvePolicy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { POLICY_BODIES } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import { activeRows } from '@lingshi/domain/policy/rule-book.ts';
import { checkChange } from '@lingshi/domain/policy/rule-change.check.ts';
import { applyChanges } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleChange } from '@lingshi/domain/policy/rule-change.ts';
import { listSteps } from '@lingshi/domain/policy/stage.ts';
import { addDays, parseDay } from '@lingshi/domain/shared/day.ts';
import { DECLARATION, KIT, RECEIPT } from '../../test/document/samples.ts';
import { declarationInput } from './declaration.document.ts';
import { PRINTED_INSTRUMENTS } from './instrument.words.ts';
import { kitFields, mailingKitInput } from './mailing-kit.document.ts';
import { receiptInput } from './receipt.document.ts';

const FIRST_DAY = '2026-04-01';
const post = getTestlandPost();
const context = { book: TESTLAND, post, today: '2026-03-02', judge: PATH_JUDGE };
const ROWS = activeRows(TESTLAND, 'testland').filter(
  ({ subject, service, kind }) =>
    service === 'library_card' && kind !== 'first' && !['offer', 'route'].includes(subject),
);

const changeOf = ({ subject, item, kind }: PolicyRow, body: unknown): RuleChange => ({
  ruleSet: 'testland',
  subject,
  item,
  post: post.id,
  service: 'library_card',
  kind,
  from: FIRST_DAY,
  to: null,
  source: 'Gazette 9',
  confidence: 'ours',
  body,
});

/** Whatever an order of the service meets on its way: its price, its days, its papers. @throws where one fails */
function liveOut(change: RuleChange): void {
  const rows = activeRows(applyChanges(TESTLAND, [change]), 'testland');
  const found = resolvePolicy(rows, post, 'library_card', 'renew', FIRST_DAY);
  if (!found.ok) throw new Error(found.code);
  const policy = found.value;
  for (const { days, beforeTravel = 0 } of policy.deadlines)
    for (const count of [days, -days, -beforeTravel])
      if (parseDay(addDays(FIRST_DAY, count)) === null) throw new Error(`no day in ${count} days`);
  printKit(policy);
  receiptInput.parse({
    ...RECEIPT,
    next: listSteps(policy, { minor: false }).map(({ words, turn }) => ({ what: words, turn })),
  });
  const items = policy.declaration?.questions.map(({ words }) => ({ question: words, answer: true }));
  declarationInput.parse({
    ...DECLARATION,
    questionSet: { version: policy.declaration?.version, items },
    consents: policy.consents.map(({ title, version }) => ({ title, version })),
  });
}

function printKit(policy: Policy): void {
  const fee = feeFor(policy, { endorsements: 6 });
  const envelope = policy.mail.find(({ item }) => item === 'return_envelope');
  if (fee === null || envelope === undefined) throw new Error('no kit');
  const { instruments, refused, payee } = fee.payment;
  const kit = mailingKitInput.parse({
    ...KIT,
    packing: listMailed(policy, {}).map(({ words, copies, help }) => ({ words, count: copies, note: help })),
    fee: {
      lines: fee.lines.map(({ words, sum }) => ({ words, amount: sum })),
      total: fee.total,
      accepted: instruments.map((kind) => PRINTED_INSTRUMENTS[kind]),
      refused: refused.map((kind) => PRINTED_INSTRUMENTS[kind]),
      payee,
      memo: KIT.fee.memo,
    },
    label: { ...KIT.label, wording: policy.mail.find(({ mark }) => mark !== null)?.mark ?? '' },
    returnEnvelope: {
      ...KIT.returnEnvelope,
      accepted: carriageWords(TESTLAND.carriers, envelope.services),
      postage: envelope.words,
    },
  });
  kitFields(kit);
}

const NUMBERS = [0, 1, 7, 3_660, 3_661, 10_000_000, 3_000_000_000, 9_000_000_000_000, -1];
const LENGTHS = [1, 60, 160, 161, 500, 501, 700];

/** A body that is there, with any of its values drawn anew: mostly as it was, and now and then far out. */
function drawn(value: unknown): fc.Arbitrary<unknown> {
  const far = farFrom(value);
  const same =
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? Array.isArray(value)
        ? fc.tuple(...value.map(drawn))
        : fc.constant(value)
      : fc.record(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, drawn(one)])));
  return far === null ? same : fc.oneof({ weight: 6, arbitrary: same }, { weight: 1, arbitrary: far });
}

function farFrom(value: unknown): fc.Arbitrary<unknown> | null {
  if (typeof value === 'number') return fc.constantFrom(...NUMBERS);
  if (typeof value === 'string') return fc.constantFrom(...LENGTHS).map((length) => 'p'.repeat(length));
  if (!Array.isArray(value)) return null;
  const [first] = value as unknown[];
  return fc.constantFrom(0, 6, 7, 13, 61).map((length) => Array.from({ length }, () => first));
}

describe('whatever body of a rule is accepted', () => {
  const oneOfEach = ROWS.filter((row, at) => ROWS.findIndex(({ subject }) => subject === row.subject) === at);
  it.each(oneOfEach.map((row) => [row.subject, row] as const))(
    '%s: an order is priced, has its days and gets its papers',
    (_name, row) => {
      let accepted = 0;
      const bodies = drawn(row.body);
      fc.assert(
        fc.property(bodies, (body) => {
          const change = changeOf(row, body);
          if (checkChange(change, context).length > 0) return;
          accepted += 1;
          liveOut(change);
        }),
        { numRuns: 15 },
      );
      expect(accepted).toBeGreaterThan(0);
    },
  );

  const rowOf = (subject: string, item: string) =>
    ROWS.find((row) => row.subject === subject && row.item === item)!;
  const [days, fee] = [rowOf('deadline', 'in_first_review'), rowOf('fee', 'card')];
  const [terms, mail] = [rowOf('payment', 'terms'), rowOf('mail', 'return_envelope')];
  const stage = rowOf('stage', 'in_first_review');
  const FAULTS: [string, PolicyRow, unknown][] = [
    ['a term of 9,000,000,000,000 days', days, { days: 9_000_000_000_000 }],
    ['a payee of 700 letters', terms, { ...terms.body, payee: 'P'.repeat(700) }],
    ['words of 700 letters', fee, { ...fee.body, words: { zh: 'x'.repeat(700), en: 'x' } }],
    ['no way to send it back', mail, { ...mail.body, services: [] }],
    [
      'steps of which perhaps none is gone through',
      stage,
      { ...stage.body, when: { fact: 'minor', is: '=', value: true } },
    ],
  ];
  it.each(FAULTS)('%s is refused: it would fail the order (the planted fault)', (_name, row, body) => {
    const change = changeOf(row, body);
    expect(checkChange(change, context)).not.toEqual([]);
    expect(() => liveOut(change)).toThrow(/./);
  });

  it('one line more than a paper holds is refused, though each line alone is good', () => {
    const line = (nth: number) => ({ ...changeOf(fee, fee.body), item: `extra_${nth}` });
    const nine = Array.from({ length: 9 }, (_none, nth) => line(nth));
    const eleven = { ...context, book: applyChanges(TESTLAND, nine) };
    expect(checkChange(line(9), eleven)).toEqual([]);
    const full = { ...context, book: applyChanges(TESTLAND, [...nine, line(9)]) };
    expect(checkChange(line(10), full)[0]?.detail).toContain('13 feeLines, and a paper holds 12');
  });

  it('a fee beyond what a sum of a family can hold is refused', () => {
    const body = { ...fee.body, amount: { currency: 'XTS', cents: 3_000_000_000 } };
    expect(POLICY_BODIES.fee.safeParse(body).success).toBe(false);
  });
});
