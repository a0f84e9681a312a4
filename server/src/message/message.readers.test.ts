import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { orderCommandSchema } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { OrderCommand, OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { ORDER_RULES } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { COMMANDS } from '@lingshi/domain/test/lifecycle/lifecycle.ts';
import type { TestApplicant } from '../../test/app.ts';
import { readPages } from '../../test/platform/pdf.reading.ts';
import { fileUnderMandate } from '../../test/mandate/filed.ts';
import { readRoutes } from '../../test/routes.ts';
import { browse, openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Person, TestDesk } from '../../test/worklist/desk.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const [SF, NY] = ['san-francisco', 'new-york'];

/**
 * For whom the words of each command are, by hand. An answer to a supplement is the applicant's own. Rule: notice
 * 二(一)3 (the post writes to the applicant what it asks for); what explains a step to the next officer stays inside.
 */
const WRITTEN_FOR: Partial<Record<OrderCommandType | 'message' | 'remark', 'applicant' | 'colleagues'>> = {
  passFirstReview: 'colleagues',
  returnToFirstReview: 'colleagues',
  passSecondReview: 'colleagues',
  recordInterview: 'colleagues',
  remark: 'colleagues',
  message: 'applicant',
  askSupplement: 'applicant',
  withdrawRequest: 'applicant',
  closeUnanswered: 'applicant',
  closeUnsigned: 'applicant',
  refuse: 'applicant',
  voidLost: 'applicant',
  dismissLost: 'applicant',
  releaseNumber: 'applicant',
  awardNumber: 'applicant',
  holdPapers: 'applicant',
  closeDelivered: 'applicant',
  closeReturn: 'applicant',
  recordHandOver: 'applicant',
  closeUncollected: 'applicant',
};
/** Who opens orders of their post; the other roles see none. */
const OPENS: readonly StaffRole[] = [
  'reviewer',
  'second_reviewer',
  'interviewer',
  'mail_room',
  'production',
  'auditor',
];

type Noted = OrderCommandType & keyof typeof WRITTEN_FOR;
const NOTED = (orderCommandSchema.options as { shape: { type: { value: OrderCommandType } } }[])
  .filter(({ shape }) => 'note' in shape)
  .map(({ shape }) => shape.type.value)
  .filter((type): type is Noted => type !== 'answerSupplement');
const ALL = Object.keys(WRITTEN_FOR);
const FOR_APPLICANT = ALL.filter((name) => WRITTEN_FOR[name as Noted] === 'applicant');
const mark = (name: string) => `WORDS-OF-${name}-`;

let desk: TestDesk;
let orderId: string;
const readers: Record<string, Person> = {};

beforeAll(async () => {
  desk = await openTestDesk();
  const { app } = desk;
  const under = await fileUnderMandate(desk);
  orderId = under.orderId;
  await app.doJobs();
  // The code comes after what was told of the order.
  app.clock.advance(60_000);
  Object.assign(readers, {
    watching: browsing(under.person),
    holding: browsing(await app.signUp(under.holderContact)),
    guardian: await signAsGuardian(),
    stranger: (await desk.drafts(1))[0]!,
  });
  for (const role of STAFF_ROLES) readers[role] = await desk.officer(SF, role);
  for (const role of ['reviewer', 'auditor'] as const)
    readers[`${role} elsewhere`] = await desk.officer(NY, role);
  for (const type of NOTED) await note(type);
  await write('message', false);
  await write('remark', true);
  await desk.app.doJobs();
}, 120_000);
afterAll(() => desk.close());

const browsing = ({ token, accountId }: TestApplicant) =>
  browse(desk.app.applicantHttp, token() ?? '', accountId);
const query = async (text: string, values: unknown[]) =>
  (await desk.app.database.owner.query(text, values)).rows;

/** Somebody who signed for it: here only the row, for what they read later is asked. */
async function signAsGuardian(): Promise<Person> {
  const [guardian] = await desk.drafts(1);
  const values = [orderId, guardian!.id, desk.app.clock.now().toISOString()];
  await query(
    `WITH asked AS (INSERT INTO guardian_invitation (id, order_id, code_ends_at, created_at, ended_at)
       VALUES (gen_random_uuid(), $1, $3, $3, $3) RETURNING id)
     INSERT INTO guardian_signature (invitation_id, order_id, account_id, declaration_version, sealed, signed_at)
     SELECT id, $1, $2, 'x', '\\x00', $3 FROM asked`,
    values,
  );
  return guardian!;
}

/** The order as it would stand where this command is sent. */
async function place(status: OrderStatus, type: OrderCommandType): Promise<void> {
  const lost = type.endsWith('Lost') ? { lost: 'disputed' } : {};
  const contest =
    status === 'number_contested' ? { contest: { returnTo: 'in_first_review', own: true } } : {};
  const asked = { targets: ['stay.occupation'], returnTo: 'in_first_review', messageId: randomUUID() };
  const more = {
    status,
    firstReviewerId: randomUUID(),
    secondReviewerId: null,
    supplement: status === 'needs_supplement' ? asked : null,
    // Filed as of a day whose rules close what nobody answers; long overdue.
    submittedAt: '2026-12-02T18:00:00Z',
    dueDay: '2025-01-02',
    ...lost,
    ...contest,
  };
  await query(
    `UPDATE orders SET status = $2, snapshot = snapshot - 'lost' - 'contest' || $3, claimed_by = NULL WHERE id = $1`,
    [orderId, status, JSON.stringify(more)],
  );
}

async function note(type: Noted): Promise<void> {
  const { from, by } = ORDER_RULES[type];
  const role = by.find((one): one is StaffRole => one !== 'applicant' && one !== 'clock');
  await place(from[0]!, type);
  const [{ version }] = await query('SELECT version FROM orders WHERE id = $1', [orderId]);
  const adapted: Partial<Record<Noted, object>> = {
    askSupplement: { targets: ['stay.occupation'] },
    refuse: { rule: 'duplicate' },
    holdPapers: { reason: 'return_postage' },
  };
  const command = { ...COMMANDS[type], ...adapted[type], note: mark(type) } as OrderCommand;
  const officer = readers[role ?? 'reviewer'] as Officer;
  const body = { version, command: command as never };
  await officer.call(calls.sendStaffCommand, { params: { orderId }, body, idempotencyKey: officer.key() });
}

async function write(name: string, internal: boolean): Promise<void> {
  const officer = readers['reviewer']!;
  const body = { text: mark(name), internal };
  await officer.call(calls.sendStaffMessage, { params: { orderId }, body, idempotencyKey: officer.key() });
}

/** Whose words are found in anything this person can read, over every route that reads. */
async function readBy(name: string): Promise<string[]> {
  const side = name in WRITTEN_SIDE ? 'applicant' : 'staff';
  const routes = (await readRoutes(side)).filter(
    ([, route]) => route.method === 'GET' && route.raw !== 'stream',
  );
  const texts: string[] = [];
  for (const [, route] of routes) {
    for (const address of addressesOf(route)) {
      const { text, bytes, status } = await readers[name]!.send('GET', address);
      const pages = bytes.subarray(0, 5).toString() === '%PDF-' ? await readPages(bytes) : [];
      if (status < 300) texts.push(text, ...pages);
    }
  }
  return ALL.filter((one) => texts.some((text) => text.includes(mark(one)))).toSorted();
}

const WRITTEN_SIDE = { watching: 1, holding: 1, guardian: 1, stranger: 1 };
const QUEUES = ['first_review', 'ended', 'hand_over'];

function addressesOf({ path }: RouteSpec): string[] {
  if (path === '/api/staff/orders') return QUEUES.map((queue) => `${path}?queue=${queue}`);
  const at = path.replace(':orderId', orderId);
  if (at.includes(':document'))
    return ['receipt', 'mailing_kit'].map((kind) => at.replace(':document', kind));
  return [at.replace(/:\w+/g, () => randomUUID())];
}

describe('the words of an officer', () => {
  test('every command that has words is among those written down, and no other', () => {
    const written = ALL.filter((name) => name !== 'message' && name !== 'remark');
    expect(NOTED.toSorted()).toEqual(written.toSorted());
  });

  test.each(['watching', 'holding'])(
    '%s reads what is for the applicant, and nothing for colleagues',
    async (who) => {
      expect(await readBy(who)).toEqual(FOR_APPLICANT.toSorted());
    },
  );

  test.each(['guardian', 'stranger'])('the %s reads none of it', async (who) => {
    expect(await readBy(who)).toEqual([]);
  });

  test.each(STAFF_ROLES)('the %s of the post reads all of it, or none', async (role) => {
    expect(await readBy(role)).toEqual(OPENS.includes(role) ? ALL.toSorted() : []);
  });

  test.each(['reviewer elsewhere', 'auditor elsewhere'])('the %s reads none of it', async (who) => {
    expect(await readBy(who)).toEqual([]);
  });

  test('no message that goes out carries any of it', async () => {
    const sent = await desk.app.outbox();
    expect(sent.length).toBeGreaterThan(3);
    expect(
      whichOf(ALL, (name) => sent.some(({ subject, text }) => `${subject} ${text}`.includes(mark(name)))),
    ).toEqual([]);
  });
});
