import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { sendPicture } from '@lingshi/server/demo/demo.applicant.ts';
import { drawPortrait } from '@lingshi/server/demo/specimen.draw.ts';
import { demoPeople } from '@lingshi/server/demo/demo.people.ts';
import { lapseOrders } from '@lingshi/server/order/order.lapse.ts';
import { sealFaults } from '@lingshi/server/test/audit/sealed.ts';
import { readPages } from '@lingshi/server/test/platform/pdf.reading.ts';
import { verify } from '@lingshi/server/test/mandate/mandates.ts';
import { addChild, enterTestland, fillTestland, openTestlandDesk } from '@lingshi/server/test/testland.ts';
import { refusalOf } from '@lingshi/server/test/worklist/desk.ts';
import type { Officer, Owner, Person, TestDesk } from '@lingshi/server/test/worklist/desk.ts';

const POST = 'testland';
const NOTE = 'All agrees.';
const HAND: [number, number][][] = [
  [
    [0.2, 0.3],
    [0.35, 0.7],
    [0.5, 0.3],
  ],
  [
    [0.55, 0.7],
    [0.7, 0.3],
    [0.8, 0.7],
  ],
];
const VERSION = 'child-card-1';
const HAND_OVER = { type: 'recordHandOver', collectedBy: 'guardian', identitySeen: true } as const;

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
let counter: Officer;
let picture: Buffer;
let children = 0;

beforeAll(async () => {
  desk = await openTestlandDesk();
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
  counter = await desk.officer(POST, 'mail_room');
  picture = await drawPortrait(demoPeople('2026-03-02')[0]!);
});
afterAll(() => desk.close());

/** Filed by one guardian, or by whom she entrusted with it, for a child of her own each time. */
async function filed({
  by,
  name = '',
}: { by?: { holder: Person; applicantId: string }; name?: string } = {}): Promise<Owner> {
  children += 1;
  const filer = by?.holder ?? (await enterTestland(desk, '母亲'));
  const owner = await fillTestland(
    filer,
    { service: 'child_card', kind: 'first', post: POST },
    {
      ...(by === undefined ? { child: 'Kim' } : { applicantId: by.applicantId }),
      answers: {
        child: {
          name: name === '' ? `Kim Reed ${children}` : name,
          birthDay: '2019-04-01',
          school: true,
          schoolName: 'Hill School',
        },
        home: { line1: 'Reed Lane 7', zip: 'NO 1234', city: 'Testville', state: 'NO', phone: '+999123456' },
        post: { post: POST },
        declaration: { version: VERSION, answers: { lives_here: 'yes' }, signature: HAND },
        consents: { accepted: { house_rules: 'house-rules-1' } },
      },
    },
  );
  await sendPicture(owner, owner.orderId, 'school_photo', picture);
  await owner.does({ type: 'submit' });
  return owner;
}

const pageOf = async ({ orderId, call }: Owner) => call(calls.getOrder, { params: { orderId } });

async function invite(owner: Owner, by: Person = owner): Promise<string> {
  const { version } = await pageOf(owner);
  const asked = { params: { orderId: owner.orderId }, body: { version }, idempotencyKey: owner.key() };
  return (await by.call(calls.inviteGuardian, asked)).code;
}

const look = async (who: Person, code: string) => who.call(calls.readGuardianInvitation, { body: { code } });
const sign = async (who: Person, code: string, more: { strokes?: typeof HAND; version?: string } = {}) =>
  who.call(calls.signAsGuardian, {
    body: { code, strokes: HAND, version: VERSION, ...more },
    idempotencyKey: who.key(),
  });
const decline = async (who: Person, code: string) => who.call(calls.declineAsGuardian, { body: { code } });
const father = async () => enterTestland(desk, '父亲');

/** Somebody who may file for a child, as its guardian gave it in writing. */
async function entrusted() {
  const guardian = await enterTestland(desk, '母亲');
  const applicantId = await addChild(guardian, 'Kim');
  const body = { applicantId, name: 'Kim Reed', services: ['child_card'], untilDay: '2026-06-30' };
  const { id, code } = await guardian.call(calls.inviteHolder, { body, idempotencyKey: guardian.key() });
  const holder = await enterTestland(desk, '叔父');
  await verify(desk.app, { accountId: holder.id });
  await holder.call(calls.acceptMandate, { body: { code: code ?? '' }, idempotencyKey: holder.key() });
  return { guardian, holder, applicantId, mandateId: id };
}

async function openCodes({ orderId }: Owner): Promise<number> {
  const { rows } = await desk.app.database.owner.query(
    'SELECT count(*)::int AS open FROM guardian_invitation WHERE order_id = $1 AND code_hash IS NOT NULL',
    [orderId],
  );
  return rows[0].open;
}

async function signed(): Promise<{ owner: Owner; other: Person }> {
  const owner = await filed();
  const other = await father();
  await sign(other, await invite(owner));
  return { owner, other };
}

describe('a child’s card', () => {
  test('is signed by two from two accounts, reviewed, and collected by one of them', async () => {
    const owner = await filed();
    const waiting = await pageOf(owner);
    expect(waiting).toMatchObject({ status: 'awaiting_signatures', dueDay: '2026-03-24', interview: null });
    expect(waiting.fee?.total).toEqual({ currency: 'XTS', cents: 300 });
    expect(waiting.guardians).toMatchObject({ wanted: 2, signed: [{ name: null }], invitations: [] });
    const code = await invite(owner);
    expect((await pageOf(owner)).guardians?.invitations.map((one) => one.code)).toEqual([code]);

    const other = await father();
    const seen = await look(other, code.toLowerCase());
    expect(seen).toMatchObject({ bornYear: 2019, declaration: { version: VERSION } });
    expect(seen.declaration.answers.map(({ answer }) => answer)).toEqual([true]);
    expect(JSON.stringify(seen)).not.toMatch(/Reed|Hill School|Lane/);
    expect(await sign(other, code)).toEqual({ orderId: owner.orderId, status: 'in_first_review' });
    expect((await pageOf(owner)).guardians).toMatchObject({
      signed: [{ name: null }, { name: '测父亲' }],
      invitations: [],
    });

    await desk.app.doJobs();
    const paper = await owner.send('GET', `/api/orders/${owner.orderId}/documents/declaration`);
    // Fonts hand 父 back as the radical of that shape.
    const text = (await readPages(paper.bytes)).join(' ').normalize('NFKC');
    for (const part of ['测母亲', '测父亲', '另一位监护人']) expect(text).toContain(part);

    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    const params = { orderId: owner.orderId };
    const { guardians, files, flags } = await second.call(calls.openDesk, { params });
    // Nobody has looked at either name, and a spelling and a birthday are the same: the officer reads all three.
    const findings = ['signer_unverified', 'signers_alike', 'filer_unverified'];
    expect(guardians).toMatchObject({
      wanted: 2,
      signed: [{ name: '测父亲', strokes: HAND, level: 'declared', findings }],
    });
    expect(flags.filter(({ target }) => target === 'declaration.signature')).toMatchObject(
      findings.map((code) => ({ code, source: 'platform' })),
    );
    expect(files.map(({ slot }) => slot)).toEqual(['school_photo']);
    await second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
    expect(await pageOf(owner)).toMatchObject({ status: 'ready_for_collection', mailing: null });
    await counter.does(owner.orderId, HAND_OVER);
    expect(await pageOf(owner)).toMatchObject({ status: 'completed' });
  });

  test('cannot be submitted without the school photo, which no machine reads', async () => {
    const filer = await enterTestland(desk, '母亲');
    const wish = { service: 'child_card', kind: 'first', post: POST };
    const owner = await fillTestland(filer, wish, { child: 'Kim', answers: {} });
    expect((await pageOf(owner)).tasks.map(({ id }) => id)).toContain('file.school_photo');
    expect(await refusalOf(owner.does({ type: 'submit' }))).toBe('order.answers_incomplete');
  });

  test('lapses when nobody signs it in time', async () => {
    const owner = await filed();
    await invite(owner);
    const at = async () =>
      (await desk.app.database.owner.query('SELECT status FROM orders WHERE id = $1', [owner.orderId]))
        .rows[0];
    const began = desk.app.clock.now().getTime();
    desk.app.clock.advance(Date.parse('2026-03-24T10:01:00Z') - began);
    await lapseOrders(desk.app.parts);
    expect(await at()).toEqual({ status: 'lapsed' });
    expect(await openCodes(owner)).toBe(0);
    desk.app.clock.advance(began - desk.app.clock.now().getTime());
  });
});

test('a supplement that nobody answers is closed by the clock a week after its day, not on it', async () => {
  const { owner } = await signed();
  const params = { orderId: owner.orderId };
  await reviewer.does(owner.orderId, { type: 'askSupplement', targets: ['child.schoolName'], note: NOTE });
  const began = desk.app.clock.now().getTime();
  const after = async (days: number) => {
    desk.app.clock.advance(began + days * 24 * 3600_000 - desk.app.clock.now().getTime());
    await lapseOrders(desk.app.parts);
    const sql = 'SELECT status FROM orders WHERE id = $1';
    return (await desk.app.database.owner.query(sql, [params.orderId])).rows[0].status;
  };
  expect([await after(27), await after(29)]).toEqual(['needs_supplement', 'lapsed']);
  desk.app.clock.advance(began - desk.app.clock.now().getTime());
});

describe('a code to sign with', () => {
  test('leads the guardian who filed nowhere, nor the same person from a second account', async () => {
    const owner = await filed();
    const code = await invite(owner);
    const twin = await enterTestland(desk, '母亲');
    for (const who of [owner, twin]) {
      expect(await refusalOf(look(who, code))).toBe('guardian.filer_cannot_sign');
      expect(await refusalOf(sign(who, code))).toBe('guardian.filer_cannot_sign');
    }
    expect(await refusalOf(decline(owner, code))).toBe('guardian.filer_cannot_sign');
    expect((await pageOf(owner)).status).toBe('awaiting_signatures');
  });

  test('leads nobody to sign who is the child, or too young to', async () => {
    const owner = await filed({ name: '测芦苇' });
    const code = await invite(owner);
    const itself = await enterTestland(desk, '芦苇', { birthDay: '2019-04-01' });
    const friend = await enterTestland(desk, '朋友', { birthDay: '2015-01-01' });
    for (const act of [look, sign]) {
      expect(await refusalOf(act(itself, code))).toBe('guardian.is_child');
      expect(await refusalOf(act(friend, code))).toBe('guardian.too_young');
    }
    expect((await pageOf(owner)).guardians?.signed).toHaveLength(1);
  });

  test('that is read leaves a line for who filed and for the auditor, without a name, one a sitting', async () => {
    const owner = await filed();
    const code = await invite(owner);
    const params = { orderId: owner.orderId };
    const stranger = await enterTestland(desk, '祖父');
    await look(stranger, code);
    await look(stranger, code);
    const { entries } = await owner.call(calls.whoRead, { params, query: {} });
    expect(entries).toMatchObject([{ role: 'guardian', what: 'declaration', reason: null, officer: '1' }]);
    const auditor = await desk.officer(POST, 'auditor');
    const read = await auditor.call(calls.orderReaders, { params, query: {} });
    const ownLine = { role: 'auditor', what: 'readers' };
    expect(read.entries).toMatchObject([ownLine, { role: 'guardian', what: 'declaration', officer: '' }]);
    // Who may not sign is told so, reads nothing, and leaves no line.
    await refusalOf(look(await enterTestland(desk, '母亲'), code));
    const after = (await owner.call(calls.whoRead, { params, query: {} })).entries;
    expect(after.map(({ role }) => role)).toEqual(['auditor', 'guardian']);
  });

  test('is good once, for seven days, and only as it was written', async () => {
    const owner = await filed();
    const [old, code] = [await invite(owner), await invite(owner)];
    const other = await father();
    for (const wrong of [old, '00000-00000', 'not a code'])
      expect(await refusalOf(look(other, wrong))).toBe('guardian.code_unknown');
    desk.app.clock.advance(7 * 24 * 3600_000);
    const late = await father();
    expect(await refusalOf(sign(late, code))).toBe('guardian.code_unknown');
    desk.app.clock.advance(-7 * 24 * 3600_000);
    await sign(other, code);
    expect(await refusalOf(sign(await enterTestland(desk, '祖父'), code))).toBe('guardian.code_unknown');
  });

  test('is good for one of two who sign at one moment', async () => {
    const owner = await filed();
    const code = await invite(owner);
    const both = await Promise.all([father(), enterTestland(desk, '祖父')]);
    const answers = await Promise.all(both.map(async (who) => refusalOf(sign(who, code))));
    expect(answers.filter((one) => one === 'none')).toHaveLength(1);
    expect((await pageOf(owner)).guardians?.signed).toHaveLength(2);
  });

  test('signs what was read: another text, or a sheet without ink, is refused', async () => {
    const owner = await filed();
    const code = await invite(owner);
    const other = await father();
    expect(await refusalOf(sign(other, code, { version: 'child-card-0' }))).toBe('guardian.other_text');
    expect(await refusalOf(sign(other, code, { strokes: [] }))).toBe('signature.empty');
    const account = await desk.app.signUp();
    const nobody = await account.post('/api/guardianships/invitation', { code });
    expect(nobody.body).toMatchObject({ code: 'identity.missing' });
  });

  test('that is asked with again by the same key is answered as the first time', async () => {
    const owner = await filed();
    const code = await invite(owner);
    const other = await father();
    const asked = { body: { code, strokes: HAND, version: VERSION }, idempotencyKey: other.key() };
    const first = await other.call(calls.signAsGuardian, asked);
    expect(await other.call(calls.signAsGuardian, asked)).toEqual(first);
  });

  test('is made and seen by nobody but who filed', async () => {
    const owner = await filed();
    expect(await refusalOf(invite(owner, await father()))).toBe('order.not_found');
    expect(
      await refusalOf((await father()).call(calls.getOrder, { params: { orderId: owner.orderId } })),
    ).toBe('order.not_found');
    const code = await invite(owner);
    await sign(await father(), code);
    expect(desk.log()).not.toContain(code);
    expect(desk.log()).not.toContain(code.replaceAll('-', ''));
  });

  test('is given for the same key again, but to nobody whose mandate has ended meanwhile', async () => {
    const { guardian, mandateId, ...by } = await entrusted();
    const { holder } = by;
    const order = await filed({ by });
    const { version } = await pageOf(order);
    const asked = { params: { orderId: order.orderId }, body: { version }, idempotencyKey: holder.key() };
    const first = await holder.call(calls.inviteGuardian, asked);
    expect(await holder.call(calls.inviteGuardian, asked)).toEqual(first);
    await guardian.call(calls.endMandate, { params: { mandateId } });
    expect(await refusalOf(holder.call(calls.inviteGuardian, asked))).toBe('order.not_found');
  });
});

describe('a guardian who was asked', () => {
  test('may decline: the code is used up, and another can be invited', async () => {
    const owner = await filed();
    const code = await invite(owner);
    const other = await father();
    await decline(other, code);
    expect(await refusalOf(sign(other, code))).toBe('guardian.code_unknown');
    expect((await pageOf(owner)).guardians?.invitations).toEqual([]);
    await sign(await enterTestland(desk, '祖母'), await invite(owner));
    expect((await pageOf(owner)).status).toBe('in_first_review');
  });

  test('takes a signature back until the first review has passed, and not after it', async () => {
    const { owner, other } = await signed();
    const params = { orderId: owner.orderId };
    const stranger = await father();
    expect(await refusalOf(stranger.call(calls.withdrawSignature, { params }))).toBe('order.not_found');
    expect((await other.call(calls.listGuardianships)).signed).toMatchObject([
      { orderId: owner.orderId, mayWithdraw: true },
    ]);
    await other.call(calls.withdrawSignature, { params });
    expect(await pageOf(owner)).toMatchObject({
      status: 'awaiting_signatures',
      guardians: { signed: [{ name: null }] },
    });
    expect((await other.call(calls.listGuardianships)).signed).toEqual([]);
    await sign(other, await invite(owner));
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await second.does(owner.orderId, {
      type: 'askSupplement',
      targets: ['child.schoolName'],
      note: 'Which school is it?',
    });
    expect(await refusalOf(other.call(calls.withdrawSignature, { params }))).toBe('guardian.too_late');
  });

  test('signs anew what the post asked again, as does who filed: what was signed stands under nothing else', async () => {
    const { owner, other } = await signed();
    const { orderId } = owner;
    await reviewer.does(orderId, {
      type: 'askSupplement',
      targets: ['declaration.answers'],
      note: 'Does the child live here?',
    });
    desk.app.clock.advance(1000);
    expect((await pageOf(owner)).supplement).toMatchObject({ signAgain: true, answered: [] });
    const params = { orderId, topic: 'declaration' };
    const declared = { version: VERSION, answers: { lives_here: 'no' } };
    const save = async (version: number, signature: typeof HAND) =>
      owner.call(calls.saveAnswer, { params, body: { version, answer: { ...declared, signature } } });
    // The old strokes under a new answer are no signature.
    const unsigned = await save(1, HAND);
    expect(unsigned.complaints).toMatchObject([{ field: 'signature', code: 'signature.empty' }]);
    expect((await pageOf(owner)).supplement).toMatchObject({ answered: [] });
    expect(await refusalOf(owner.does({ type: 'answerSupplement' }))).toBe('order.materials_missing');
    await save(2, HAND.toReversed());
    expect((await pageOf(owner)).supplement).toMatchObject({ answered: ['declaration.answers'] });
    await owner.does({ type: 'answerSupplement' });

    expect(await pageOf(owner)).toMatchObject({
      status: 'awaiting_signatures',
      turn: 'applicant',
      guardians: { signed: [{ name: null }], invitations: [] },
    });
    expect((await other.call(calls.listGuardianships)).signed).toEqual([]);
    const code = await invite(owner);
    expect((await look(other, code)).declaration.answers.map(({ answer }) => answer)).toEqual([false]);
    expect((await sign(other, code)).status).toBe('in_first_review');
  });

  test('signs anew for a child of another name, and not because of another school', async () => {
    const { owner } = await signed();
    const { orderId } = owner;
    const ask = async (target: string) =>
      reviewer.does(orderId, { type: 'askSupplement', targets: [target], note: 'Look again, please.' });
    await ask('child.schoolName');
    desk.app.clock.advance(1000);
    expect((await pageOf(owner)).supplement).toMatchObject({ signAgain: false });
    const child = (await owner.call(calls.getAnswers, { params: { orderId } })).answers.find(
      ({ topic }) => topic === 'child',
    )!;
    const answer = { ...child.answer, schoolName: 'Lake School' };
    const save = { params: { orderId, topic: 'child' }, body: { version: child.version, answer } };
    await owner.call(calls.saveAnswer, save);
    await owner.does({ type: 'answerSupplement' });
    expect((await pageOf(owner)).status).toBe('in_first_review');
    await ask('child.name');
    expect((await pageOf(owner)).supplement).toMatchObject({ signAgain: true });
  });

  test('lies under seal where it was given, and opens nowhere else', async () => {
    await signed();
    expect(await sealFaults(desk.app, ['guardian_signature.sealed'])).toEqual([]);
  });

  test('finds a code dead once the order was withdrawn', async () => {
    const owner = await filed();
    const code = await invite(owner);
    await owner.does({ type: 'withdraw' });
    expect(await openCodes(owner)).toBe(0);
    expect(await refusalOf(look(await father(), code))).toBe('guardian.code_unknown');
    expect(await refusalOf(sign(await father(), code))).toBe('guardian.code_unknown');
  });
});
