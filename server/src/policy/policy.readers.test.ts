import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import { headOutline } from '@lingshi/domain/evidence/photo.outline.ts';
import { goodMeasures } from '@lingshi/domain/test/evidence/photo.ts';
import { postcodesSchema } from '@lingshi/domain/policy/postcode.schema.ts';
import { addressFormatSchema } from '@lingshi/domain/policy/address-format.schema.ts';
import { carrierSchema } from '@lingshi/domain/policy/carrier.schema.ts';
import { countrySchema } from '@lingshi/domain/policy/country.schema.ts';
import { districtMapSchema } from '@lingshi/domain/policy/district.schema.ts';
import { identityDocumentSchema } from '@lingshi/domain/policy/identity-document.schema.ts';
import { mandateTermSchema } from '@lingshi/domain/policy/mandate.schema.ts';
import { openQuestionsSchema } from '@lingshi/domain/policy/open-question.ts';
import { POLICY_BODIES, SUBJECTS } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import { PATH_JUDGE } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
import type * as Resolve from '@lingshi/domain/policy/policy.resolve.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { postSchema } from '@lingshi/domain/policy/post.schema.ts';
import { questionsSchema } from '@lingshi/domain/policy/question.schema.ts';
import { checkRuleBook } from '@lingshi/domain/policy/rule-book.check.ts';
import { ruleSetsSchema, serviceSchema } from '@lingshi/domain/policy/service.schema.ts';
import { readRules } from '../app/app.ts';
import { sweepMandates } from '../mandate/mandate.reminders.ts';
import { policyOf } from '../order/order.policy.ts';
import { findSubmitted } from '../order/order.load.ts';
import { sweepReminders } from '../order/order.reminders.ts';
import { declarationSheet, mailingSheet, receiptSheet } from '../order/order.sheets.ts';
import { sweepOrders } from '../order/order.sweep.ts';
import { fillPassport, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import { receivePapers } from '../../test/worklist/officers.ts';
import { openRules } from './policy.rules.ts';
import { fieldsOf, recorded } from '../../test/policy/reads.ts';
import type { Reads } from '../../test/policy/reads.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const found = vi.hoisted(() => ({ reads: new Set<string>() }));
const reads: Reads = found.reads;

// Every policy in force is recorded as it leaves the rules: naming its version reads all of it, and is no reader.
vi.mock('@lingshi/domain/policy/policy.resolve.ts', async (original) => {
  const real = await original<typeof Resolve>();
  const resolvePolicy: typeof real.resolvePolicy = (...asked) => {
    const policy = real.resolvePolicy(...asked);
    return policy.ok ? { ...policy, value: recordedPolicy(policy.value) } : policy;
  };
  return { ...real, resolvePolicy };
});

/** Routes are asked before there is a policy. */
function recordedRoute(row: PolicyRow): PolicyRow {
  return row.subject === 'route' ? { ...row, body: recorded(row.body, 'route', reads) } : row;
}

/** Parts by the name of their subject: `fees` hold what `fee` rows say. */
function recordedPolicy(policy: Policy): Policy {
  const parts = Object.entries(policy).map(([key, part]) => {
    const subject = SUBJECTS.find((one) => [camel(one), `${camel(one)}s`].includes(key));
    return [key, subject === undefined ? part : recorded(part as unknown, subject, found.reads)];
  });
  return Object.fromEntries(parts) as Policy;
}

function camel(subject: string): string {
  return subject.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Of an adult no rule that ships asks for two signatures, nor has anything collected in person: two posts do so here. */
const RENEWED = { ruleSet: 'notice-2021', service: 'passport', kind: 'renew', position: 9_999 } as const;
const SINCE = { from: '2021-05-31', to: null, source: 'our own, for this test', confidence: 'ours' } as const;
const SIGNED_PATH = ['guardian', 'firstReview', 'secondReview', 'handOver'];
const COLLECTED = {
  steps: ['firstReview', 'secondReview', 'handOver'],
  hours: { zh: '周一至周五上午', en: 'Monday to Friday, mornings' },
};
const GUARDED = { signatures: 2, when: { fact: 'ageYears', is: '>=', value: 0 } } as const;
const OTHER_PATHS: readonly PolicyRow[] = [
  { ...RENEWED, ...SINCE, subject: 'path', item: 'steps', post: 'chicago', body: { steps: SIGNED_PATH } },
  { ...RENEWED, ...SINCE, subject: 'guardian', item: 'consent', post: 'chicago', body: GUARDED },
  { ...RENEWED, ...SINCE, subject: 'path', item: 'steps', post: 'los-angeles', body: COLLECTED },
];

/** One order waits for the other guardian, one is ready to be collected. */
async function takeOtherPaths(): Promise<void> {
  const [signed] = (await desk.orders('chicago', 1)) as [Owner];
  const [collected] = (await desk.orders('los-angeles', 1)) as [Owner];
  const reviewer = await desk.officer('los-angeles', 'reviewer');
  const second = await desk.officer('los-angeles', 'second_reviewer');
  await reviewer.does(collected.orderId, { type: 'passFirstReview', note: NOTE });
  await second.does(collected.orderId, { type: 'passSecondReview', note: NOTE });
  const pages = await Promise.all(
    [signed, collected].map(async (owner) =>
      owner.call(calls.getOrder, { params: { orderId: owner.orderId } }),
    ),
  );
  expect(pages.map(({ status }) => status)).toEqual(['awaiting_signatures', 'ready_for_collection']);
}

let desk: TestDesk;
beforeAll(async () => {
  const { book } = await readRules();
  desk = await openTestDesk({
    parts: {
      rules: openRules(
        {
          ...book,
          rows: [...book.rows.map(recordedRoute), ...OTHER_PATHS],
          ruleSets: recorded(book.ruleSets, 'rule_sets', reads),
          countries: recorded(book.countries, 'country', reads),
          addressFormats: recorded(book.addressFormats, 'address_format', reads),
          carriers: recorded(book.carriers, 'carrier', reads),
          posts: recorded(book.posts, 'post', reads),
          districts: recorded(book.districts, 'districts', reads),
          postcodes: recorded(book.postcodes, 'postcodes', reads),
          services: recorded(book.services, 'service', reads),
          questions: recorded(book.questions, 'questions', reads),
          // Every kind of document counts here: one that is not in force is read no further.
          identityDocuments: recorded(
            book.identityDocuments.map((document) => ({ ...document, inForce: true })),
            'identity_documents',
            reads,
          ),
          mandateTerms: recorded(book.mandateTerms, 'mandates', reads),
          openQuestions: recorded(book.openQuestions, 'open_questions', reads),
        },
        'notice-2021',
      ),
    },
  });
});
afterAll(() => desk.close());

const POST = 'san-francisco';
const RENEWAL = { service: 'passport', kind: 'renew', post: POST };
const NOTE = 'All of it agrees.';

/** What anybody may ask: posts, who serves an address, and every way through "What do I need?". */
async function askAsVisitor(owner: Owner): Promise<void> {
  await owner.call(calls.listPosts);
  await owner.call(calls.findCompetentPost, { query: { country: 'US', state: 'CA', county: 'san-mateo' } });
  await owner.call(calls.formTexts, { query: RENEWAL });
  await walkPrecheck(owner, {});
}

async function walkPrecheck(owner: Owner, answers: Record<string, string>): Promise<void> {
  const step = await owner.call(calls.precheck, { body: { post: POST, answers } });
  if (step.kind !== 'question') return;
  // What is wanted leads to every kind of row; the rest of a way is one like another.
  const options = step.step === 0 ? step.question.options : step.question.options.slice(0, 1);
  for (const option of options) {
    await walkPrecheck(owner, { ...answers, [step.question.id]: option.id });
  }
}

/** One order from its draft to its new book, with every paper that is printed of it. */
async function liveThrough(owner: Owner, officers: Record<string, Officer>): Promise<void> {
  const { orderId } = owner;
  const params = { orderId };
  await owner.call(calls.getOrder, { params });
  await owner.call(calls.getFaceState, { params });
  await owner.does({ type: 'submit' });
  await officers['reviewer']!.does(orderId, { type: 'passFirstReview', note: NOTE });
  await officers['second']!.does(orderId, { type: 'passSecondReview', note: NOTE });
  await owner.call(calls.getOrder, { params });
  await printSheets(orderId);
  await receivePapers(officers['mail']!, orderId);
  await officers['mail']!.does(orderId, { type: 'holdPapers', reason: 'return_postage', note: NOTE });
  await owner.call(calls.getOrder, { params });
}

async function printSheets(orderId: string): Promise<void> {
  const { parts } = desk.app;
  const loaded = await findSubmitted(parts, parts.pools.worker, orderId, parts.clock.now());
  if (loaded === null) throw new Error('the order is gone');
  const source = { parts, loaded, where: policyOf(parts, loaded.order), locale: 'zh' as const };
  const sheets = [
    receiptSheet(source),
    declarationSheet({ ...source, guardian: null, others: [] }),
    mailingSheet(source),
  ];
  JSON.stringify(sheets);
}

/** Every rulebook, of the rule set that is not in force too: what one leaves out another says. */
function judgeByEveryRulebook(): void {
  const { book, findPost } = desk.app.parts.rules;
  const later = openRules(book, 'later-unconfirmed').policy(
    findPost(POST)!,
    'passport',
    'renew',
    '2026-03-02',
  );
  if (!later.ok) throw new Error(later.code);
  for (const rules of later.value.photos) {
    judgePhoto(goodMeasures(), rules.item, rules);
    // Each gives the shape of the picture in one way only: by its ratio, or by the paper.
    headOutline(rules);
    headOutline({ ...rules, ratio: null });
  }
}

/** One who was born with another nationality, and one who files where they do not live. */
async function fileOtherwise([doubtful, elsewhere]: [Owner, Owner], reviewer: Officer): Promise<void> {
  const { orderId } = doubtful;
  const { answers } = await doubtful.call(calls.getAnswers, { params: { orderId } });
  const { version, answer } = answers.find(({ topic }) => topic === 'declaration')!;
  const given = { ...(answer['answers'] as object), nationality_at_birth: 'US' };
  const params = { orderId, topic: 'declaration' as const };
  await doubtful.call(calls.saveAnswer, { params, body: { version, answer: { ...answer, answers: given } } });
  await doubtful.does({ type: 'submit' });
  await reviewer.call(calls.openDesk, { params: { orderId } });
  const place = { params: { orderId: elsewhere.orderId, topic: 'post' as const } };
  await elsewhere.call(calls.saveAnswer, { ...place, body: { version: 1, answer: { post: 'new-york' } } });
  await elsewhere.does({ type: 'submit' });
}

/** A name declared with a document that is neither of the two everybody knows. */
async function declareWithOther(): Promise<void> {
  const who = await desk.app.signUp();
  await who.get('/api/account/real-name');
  const name = { surname: '欧阳', givenName: '测试', surnamePinyin: 'OUYANG', givenPinyin: 'CESHI' };
  const other = { kind: 'travel_document', number: 'L12345678' };
  await who.put('/api/account/real-name', { ...name, birthDay: '1990-03-07', sex: 'F', other });
}

/** A draft that others may join. */
async function fileTogether({ orderId, call, key }: Owner): Promise<void> {
  const body = { post: POST, members: [{ orderId }] };
  const { bundleId } = await call(calls.startBundle, { body, idempotencyKey: key() });
  const { envelopes } = await call(calls.getBundle, { params: { bundleId: bundleId ?? '' } });
  expect(envelopes[0]?.terms?.envelope).toBe('together');
}

async function endOtherwise(owners: Owner[], officers: Record<string, Officer>): Promise<void> {
  const [refused, withdrawn] = owners as [Owner, Owner];
  const command: OrderCommand = { type: 'refuse', rule: 'duplicate', note: NOTE };
  await officers['reviewer']!.does(refused.orderId, command);
  await refused.call(calls.getOrder, { params: { orderId: refused.orderId } });
  await withdrawn.does({ type: 'withdraw' });
}

/** Whoever lost a passport may find it again. */
async function findAgain(): Promise<void> {
  const { parts, applicantHttp } = desk.app;
  const browser = openBrowser(applicantHttp);
  const person = { ...demoPeople('2026-03-02')[0]!, contact: 'finder@demo.invalid', birthPlace: '浙江寻回' };
  await signUp(parts, browser, person);
  const orderId = await fillPassport(parts, browser, person, { kind: 'replace_lost' });
  await submitOrder(browser, orderId);
  const { commands } = await browser.call(calls.getOrder, { params: { orderId } });
  expect(commands).toContain('reportFound');
}

/** A copy is none of ours to watch; what is inside of it still is. */
function isRead(field: string): boolean {
  return reads.has(field) || [...reads].some((read) => read.startsWith(`${field}.`));
}

const BOOK = {
  country: countrySchema,
  address_format: addressFormatSchema,
  carrier: carrierSchema,
  post: postSchema,
  districts: districtMapSchema,
  postcodes: postcodesSchema,
  service: serviceSchema,
  questions: questionsSchema,
  identity_documents: identityDocumentSchema,
  mandates: mandateTermSchema,
  open_questions: openQuestionsSchema.shape.questions,
  rule_sets: ruleSetsSchema.shape.sets,
} as const;

describe('the rules', () => {
  it('have a reader for every field of every subject', async () => {
    const [first, ...others] = await desk.drafts(4);
    const [doubtful, elsewhere, together] = others as [Owner, Owner, Owner];
    const officers = {
      reviewer: await desk.officer(POST, 'reviewer'),
      second: await desk.officer(POST, 'second_reviewer'),
      mail: await desk.officer(POST, 'mail_room'),
    };
    await askAsVisitor(first!);
    await (await desk.officer(POST, 'editor')).call(calls.listOpenQuestions);
    await liveThrough(first!, officers);
    await fileOtherwise([doubtful, elsewhere], officers.reviewer);
    await endOtherwise([doubtful, elsewhere], officers);
    judgeByEveryRulebook();
    checkRuleBook(desk.app.parts.rules.book, PATH_JUDGE);
    await takeOtherPaths();
    await findAgain();
    const { parts } = desk.app;
    await Promise.all([sweepReminders(parts), sweepMandates(parts), sweepOrders(parts)]);
    await declareWithOther();
    await fileTogether(together);
    const fields = [
      ...SUBJECTS.flatMap((subject) => fieldsOf(POLICY_BODIES[subject], subject)),
      ...Object.entries(BOOK).flatMap(([subject, schema]) => fieldsOf(schema, subject)),
    ];
    expect(fields.length).toBeGreaterThan(100);
    expect(whichOf(fields, (field) => !isRead(field))).toEqual([]);
  });
});

describe('the search for readers', () => {
  it('finds a field that nobody reads, and one that is only copied', () => {
    const noted: Reads = new Set();
    const row = recorded(
      { days: 3, beforeTravel: 1, spare: { deep: 1 }, kept: { deep: 1 } },
      'deadline',
      noted,
    );
    const { kept } = { ...row };
    expect([row.days, row.beforeTravel, kept.deep]).toEqual([3, 1, 1]);
    expect([...noted]).toEqual(['deadline.days', 'deadline.beforeTravel', 'deadline.kept.deep']);
    const schema = z.strictObject({ ...POLICY_BODIES.deadline.shape, spare: z.boolean() });
    expect(fieldsOf(schema, 'deadline').filter((field) => !noted.has(field))).toEqual(['deadline.spare']);
  });
});
