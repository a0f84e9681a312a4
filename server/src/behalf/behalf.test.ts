import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { readRules } from '../app/app.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { drawPortrait } from '../demo/specimen.draw.ts';
import { seesAttempt } from '../../test/audit/attempts.ts';
import { sealFaults } from '../../test/audit/sealed.ts';
import {
  answersFor,
  enterParent,
  fillFirst,
  newborn,
  rulesWithFirst,
  submitDraft,
} from '../../test/order/newborns.ts';
import type { Parent } from '../../test/order/newborns.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const POST = 'san-francisco';
const BORN = '2026-02-01';
/** No word of a person can be written while it stands. */
const SILENT = `ALTER TABLE message ADD CONSTRAINT silent CHECK (author <> 'applicant') NOT VALID`;
const ASKED = {
  service: 'passport',
  kind: 'first',
  how: 'email',
  reason: '孩子的祖母病危，家人来信请求协助。',
  request: '您好，孩子的祖母病危，请帮忙尽快办护照。',
  locale: 'zh',
} as const;

let desk: TestDesk;
let mother: Parent;
let father: Parent;
let filer: Officer;
let reviewer: Officer;
let second: Officer;
let asked = 0;

beforeAll(async () => {
  const steps = ['firstReview', 'secondReview', 'handOver'];
  desk = await openTestDesk({
    parts: { rules: rulesWithFirst(await readRules(), { steps }) },
  });
  const [one, two] = demoPeople('2026-03-02');
  mother = await enterParent(desk.app, one!);
  father = await enterParent(desk.app, two!);
  filer = await desk.officer(POST, 'reviewer', 'second_reviewer');
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
});
afterAll(() => desk.close());

type Opened = { orderId: string; contact: string; child: { birthDay: string } };

async function open(child = newborn()): Promise<Opened> {
  asked += 1;
  const contact = `asked-${asked}@example.org`;
  const body = { ...ASKED, contact };
  const { orderId } = await filer.call(calls.openOnBehalf, { body, idempotencyKey: filer.key() });
  return { orderId, contact, child };
}

async function send(officer: Officer, orderId: string, slot: string, picture: Buffer) {
  const body = { slot, bytes: picture.length };
  const { uploadId, chunkBytes } = await officer.call(calls.uploadBehalf, { params: { orderId }, body });
  for (let offset = 0; offset < picture.length; offset += chunkBytes) {
    await officer.call(calls.sendBehalfPiece, {
      params: { orderId, uploadId },
      body: picture.subarray(offset, offset + chunkBytes) as never,
      headers: { 'upload-offset': String(offset) },
    });
  }
}

/** Fills in everything but what only the person can give: signature and consents. */
async function fill({ orderId, child }: Opened): Promise<void> {
  for (const [topic, answer] of Object.entries(await answersFor(mother, child, POST))) {
    if (topic === 'document' || topic === 'consents') continue;
    const body = { version: 0, answer: answer as Record<string, unknown> };
    await filer.call(calls.saveBehalf, { params: { orderId, topic }, body });
  }
  await send(filer, orderId, 'photo', await drawPortrait(mother.person));
}

async function file({ orderId }: Opened, officer = filer): Promise<void> {
  const { version } = await officer.call(calls.readBehalf, { params: { orderId } });
  await officer.call(calls.submitBehalf, {
    params: { orderId },
    body: { version },
    idempotencyKey: officer.key(),
  });
}

async function filed(child?: { birthDay: string }): Promise<Opened> {
  const opened = await open(child);
  await fill(opened);
  await file(opened);
  return opened;
}

async function codeOf({ contact }: Opened): Promise<string> {
  return /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await desk.app.messageTo(contact))?.[0] ?? '';
}

type Taking = { code: string; birthDay?: string; relation?: 'self' | 'child' };
const take = async ({ browser }: Parent, { code, birthDay = BORN, relation = 'child' }: Taking) =>
  browser.call(calls.takeOver, { body: { code, birthDay, relation } });

describe('why an order was opened, and for whom', () => {
  it('opens where it lies, and nowhere else', async () => {
    await open();
    expect(await sealFaults(desk.app, ['on_behalf.sealed'])).toEqual([]);
  });
});

describe('an order on behalf', () => {
  it('is opened, filled in and filed by an officer, reviewed by others, and taken over by the person', async () => {
    const opened = await open();
    const { orderId } = opened;
    await fill(opened);
    await send(filer, orderId, 'supplement', await drawPortrait(father.person));
    await file(opened);
    const kept = await filer.call(calls.readBehalf, { params: { orderId } });
    const declared = kept.answers.find(({ topic }) => topic === 'declaration')?.answer;
    expect(Object.keys(declared ?? {})).not.toContain('signature');
    const [line] = (await reviewer.call(calls.listWork, { query: { queue: 'first_review' } })).lines;
    expect(line).toMatchObject({ id: orderId, onBehalf: true });
    const own = await filer.call(calls.openDesk, { params: { orderId } });
    expect(own.commands).toEqual([]);
    const note = 'All was looked at.';
    expect(await refusalOf(filer.does(orderId, { type: 'passFirstReview', note }))).toBe(
      'order.same_officer_filed',
    );
    const { order, messages } = await reviewer.call(calls.openDesk, { params: { orderId } });
    expect(order.behalf).toEqual({ how: 'email', handed: false, byMe: false });
    expect(messages).toMatchObject([{ text: ASKED.request, author: 'applicant' }]);
    expect(messages[0]?.fileIds).toHaveLength(1);
    const code = await codeOf(opened);
    await reviewer.does(orderId, { type: 'passFirstReview', note });
    expect(await refusalOf(filer.does(orderId, { type: 'passSecondReview', note }))).toBe(
      'order.same_officer_filed',
    );
    await seesAttempt(desk.app, filer.id, 'order.same_officer_filed');
    await take(mother, { code });
    const page = await mother.browser.call(calls.getOrder, { params: { orderId } });
    expect(page).toMatchObject({ status: 'in_second_review', sight: 'own' });
    const centre = await mother.browser.call(calls.messageCentre);
    expect(JSON.stringify(centre)).toContain(orderId);
    const { entries } = await mother.browser.call(calls.whoRead, { params: { orderId }, query: {} });
    expect(entries.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['behalf', 'behalf_saved', 'desk']),
    );
    expect(await refusalOf(filer.call(calls.readBehalf, { params: { orderId } }))).toBe(
      'behalf.not_filled_here',
    );
    await second.does(orderId, { type: 'passSecondReview', note });
    const { rows } = await desk.app.database.owner.query<object>(
      `SELECT type, actor_kind FROM order_event WHERE order_id = $1 ORDER BY seq LIMIT 3`,
      [orderId],
    );
    expect(rows).toEqual([
      { type: 'drafted', actor_kind: 'officer' },
      { type: 'openedOnBehalf', actor_kind: 'officer' },
      { type: 'submitted', actor_kind: 'officer' },
    ]);
  });

  it('is filed with the request or not at all, and once however often it is sent', async () => {
    const opened = await open();
    const { orderId } = opened;
    await fill(opened);
    const params = { orderId };
    const { version } = await filer.call(calls.readBehalf, { params });
    const idempotencyKey = filer.key();
    const press = async () => filer.call(calls.submitBehalf, { params, body: { version }, idempotencyKey });
    const { owner } = desk.app.database;
    await owner.query(SILENT);
    try {
      expect(await refusalOf(press())).toBe('server.bug');
    } finally {
      await owner.query('ALTER TABLE message DROP CONSTRAINT silent');
    }
    expect((await filer.call(calls.readBehalf, { params })).status).toBe('draft');
    const answer = await press();
    expect(await press()).toEqual(answer);
    const { messages } = await reviewer.call(calls.openDesk, { params });
    expect(messages.map(({ text }) => text)).toEqual([ASKED.request]);
  });

  it('holds the person’s one lock like any other', async () => {
    const child = newborn();
    await filed(child);
    expect(await submitDraft(await fillFirst(father, child, POST))).toBe('order.already_live');
  });

  it('lacks what is missing like any other, but neither signature nor consents', async () => {
    const { orderId } = await open();
    const { version, tasks } = await filer.call(calls.readBehalf, { params: { orderId } });
    expect(tasks.map(({ id }) => id)).not.toContain('presence');
    const submit = filer.call(calls.submitBehalf, {
      params: { orderId },
      body: { version },
      idempotencyKey: filer.key(),
    });
    expect(await refusalOf(submit)).toBe('order.answers_incomplete');
    await filer.call(calls.discardBehalf, { params: { orderId } });
    expect(await refusalOf(filer.call(calls.readBehalf, { params: { orderId } }))).toBe('order.not_found');
  });

  it('leaves who opened it, issued its code and threw it away on record when nothing else of it is left', async () => {
    const { orderId } = await open();
    const params = { orderId };
    await filer.call(calls.renewBehalfCode, { params, body: { show: true } });
    await reviewer.call(calls.renewBehalfCode, { params, body: { show: false } });
    await reviewer.call(calls.discardBehalf, { params });
    const { owner } = desk.app.database;
    const left = await owner.query('SELECT id FROM orders WHERE id = $1', [orderId]);
    expect(left.rows).toEqual([]);
    const { rows } = await owner.query<object>(
      `SELECT what, actor_kind, actor_id FROM security_log WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
    const by = (what: string, { id }: Officer) => ({ what, actor_kind: 'officer', actor_id: id });
    expect(rows).toEqual([
      by('behalf_opened', filer),
      by('behalf_code_sent', filer),
      by('behalf_code_shown', filer),
      by('behalf_code_sent', reviewer),
      by('behalf_discarded', reviewer),
    ]);
  });

  it('is logged under the role that allows it, not under another the officer has', async () => {
    const { orderId } = await open();
    const many = await desk.officer(POST, 'second_reviewer', 'mail_room', 'post_admin');
    await many.call(calls.readBehalf, { params: { orderId } });
    const { rows } = await desk.app.database.owner.query<object>(
      `SELECT role, what FROM access_log WHERE order_id = $1 AND officer_id = $2`,
      [orderId, many.id],
    );
    expect(rows).toEqual([{ role: 'post_admin', what: 'behalf' }]);
  });

  it('is filled in at no other post, and without a reason not at all', async () => {
    const { orderId } = await open();
    const far = await desk.officer('los-angeles', 'reviewer');
    expect(await refusalOf(far.call(calls.readBehalf, { params: { orderId } }))).toBe('order.not_found');
    const begin = async (officer: Officer, part: object) =>
      refusalOf(
        officer.call(calls.openOnBehalf, { body: { ...ASKED, ...part }, idempotencyKey: officer.key() }),
      );
    expect(await begin(second, {})).toBe('role.not_allowed');
    expect(await begin(filer, { reason: '  ' })).toBe('request.invalid');
    expect(await begin(filer, { contact: 'nowhere' })).toBe('contact.invalid');
    const params = { orderId, topic: 'post' };
    const elsewhere = { version: 0, answer: { post: 'los-angeles' } };
    expect(await refusalOf(filer.call(calls.saveBehalf, { params, body: elsewhere }))).toBe(
      'behalf.other_post',
    );
  });

  it('is gone on with by a colleague of the right role, who then reviews it as little as who opened it', async () => {
    const opened = await open();
    const { orderId } = opened;
    await fill(opened);
    const { drafts } = await reviewer.call(calls.listBehalf);
    expect(drafts.find((line) => line.orderId === orderId)).toMatchObject({ mine: false, status: 'draft' });
    await file(opened, reviewer);
    const { rows } = await desk.app.database.owner.query<object>(
      `SELECT type, actor_id FROM order_event WHERE order_id = $1 AND type <> 'drafted' ORDER BY seq`,
      [orderId],
    );
    expect(rows).toEqual([
      { type: 'openedOnBehalf', actor_id: filer.id },
      { type: 'filingTaken', actor_id: reviewer.id },
      { type: 'submitted', actor_id: reviewer.id },
    ]);
    const pass = { type: 'passFirstReview', note: 'All was looked at.' } as const;
    for (const one of [filer, reviewer])
      expect(await refusalOf(one.does(orderId, pass))).toBe('order.same_officer_filed');
    await (await desk.officer(POST, 'reviewer')).does(orderId, pass);
  });

  it('has its supplement answered at the post, and the person is told of each step at their contact', async () => {
    const opened = await filed();
    const { orderId } = opened;
    await reviewer.does(orderId, {
      type: 'askSupplement',
      targets: ['file.photo'],
      note: 'The photo is dark.',
    });
    expect(await desk.app.messageTo(opened.contact)).toContain('待补充材料');
    desk.app.clock.advance(60_000);
    const params = { orderId };
    const asked = await filer.call(calls.readBehalf, { params });
    expect(asked.tasks).toMatchObject([{ id: 'file.photo', state: 'to_do' }]);
    await send(filer, orderId, 'photo', await drawPortrait(father.person));
    const { tasks } = await filer.call(calls.readBehalf, { params });
    expect(tasks).toMatchObject([{ id: 'file.photo', state: 'done' }]);
    await file(opened);
    expect((await filer.call(calls.readBehalf, { params })).status).toBe('in_first_review');
  });

  it('is withdrawn for the person who telephones; what was said stays with it, and the person is told', async () => {
    const opened = await filed();
    const { orderId, contact } = opened;
    const { version } = await reviewer.call(calls.readBehalf, { params: { orderId } });
    const said = { params: { orderId }, body: { version, words: '本人来电：不办了。' } };
    const idempotencyKey = reviewer.key();
    const answer = await reviewer.call(calls.withdrawBehalf, { ...said, idempotencyKey });
    expect(answer.status).toBe('withdrawn');
    expect(await reviewer.call(calls.withdrawBehalf, { ...said, idempotencyKey })).toEqual(answer);
    expect(await desk.app.messageTo(contact)).toContain('已撤回');
    const { messages } = await second.call(calls.openDesk, { params: { orderId } });
    expect(messages.filter(({ text }) => text === '本人来电：不办了。')).toHaveLength(1);
    const { rows } = await desk.app.database.owner.query<object>(
      `SELECT actor_kind, actor_id FROM order_event WHERE order_id = $1 AND type = 'withdrawn'`,
      [orderId],
    );
    expect(rows).toEqual([{ actor_kind: 'officer', actor_id: reviewer.id }]);
  });

  it('takes pictures that can be decoded and nothing else', async () => {
    const { orderId } = await open();
    const page = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF');
    expect(await refusalOf(send(filer, orderId, 'supplement', page))).toBe('image.unsupported');
  });
});

describe('taking an order over', () => {
  it('needs the code and the birth day, and ends after a few wrong days', async () => {
    const opened = await filed();
    const code = await codeOf(opened);
    expect(await refusalOf(take(father, { code: 'AAAAA-AAAAA' }))).toBe('behalf.code_unknown');
    const { id: account } = await father.browser.call(calls.getAccount);
    await seesAttempt(desk.app, account, 'behalf.code_unknown');
    for (let tried = 1; tried <= 5; tried += 1) {
      expect(await refusalOf(take(father, { code, birthDay: `2026-02-1${tried}` }))).toBe(
        'behalf.birth_day_wrong',
      );
    }
    await seesAttempt(desk.app, account, 'behalf.birth_day_wrong');
    expect(await refusalOf(take(mother, { code }))).toBe('behalf.code_unknown');
  });

  it('costs no try while the form names no birth day, and serves for the draft as soon as it does', async () => {
    const opened = await open();
    const code = await codeOf(opened);
    for (let tried = 1; tried <= 6; tried += 1)
      expect(await refusalOf(take(mother, { code }))).toBe('behalf.birth_day_missing');
    await fill(opened);
    await take(mother, { code });
    const params = { orderId: opened.orderId };
    expect((await mother.browser.call(calls.getOrder, { params })).status).toBe('draft');
  });

  it('is refused to an account with a live order of that person or without a real name, which costs no try', async () => {
    const [first, again] = [await filed(), await filed()];
    await take(father, { code: await codeOf(first), relation: 'self' });
    const code = await codeOf(again);
    const nameless = await desk.app.signUp();
    const body = { code, birthDay: '2026-02-11', relation: 'child' };
    for (let tried = 1; tried <= 6; tried += 1) {
      expect((await nameless.post('/api/take-over', body)).body).toMatchObject({ code: 'identity.missing' });
      const own = take(father, { code, birthDay: '2026-02-11', relation: 'self' });
      expect(await refusalOf(own)).toBe('behalf.live_already');
    }
    await take(mother, { code });
  });

  it('gives those who try at one moment no more tries than one after the other', async () => {
    const opened = await filed();
    const code = await codeOf(opened);
    const days = ['11', '12', '13', '14', '15', '16', '17', '18'];
    const tried = days.map((day) => refusalOf(take(father, { code, birthDay: `2026-02-${day}` })));
    const refusals = await Promise.all(tried);
    expect(refusals.filter((refusal) => refusal === 'behalf.birth_day_wrong')).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal === 'behalf.code_unknown')).toHaveLength(3);
    expect(await refusalOf(take(mother, { code }))).toBe('behalf.code_unknown');
  });

  it('is issued anew by a colleague: the old code is void, and a code can be read to a person without a contact', async () => {
    const opened = await filed();
    const { orderId } = opened;
    const old = await codeOf(opened);
    const renew = async (show: boolean, id = orderId) =>
      reviewer.call(calls.renewBehalfCode, { params: { orderId: id }, body: { show } });
    expect((await renew(false)).code).toBeNull();
    const mailed = await codeOf(opened);
    expect(mailed).not.toBe(old);
    const shown = (await renew(true)).code ?? '';
    for (const code of [old, mailed])
      expect(await refusalOf(take(mother, { code }))).toBe('behalf.code_unknown');
    await take(mother, { code: shown });
    expect(await refusalOf(renew(true))).toBe('behalf.not_filled_here');
    const { entries } = await mother.browser.call(calls.whoRead, { params: { orderId }, query: {} });
    expect(entries.map(({ what }) => what)).toContain('behalf_code');
    const body = { ...ASKED, contact: undefined };
    const silent = await filer.call(calls.openOnBehalf, { body, idempotencyKey: filer.key() });
    expect(await refusalOf(renew(false, silent.orderId))).toBe('behalf.no_contact');
    expect((await renew(true, silent.orderId)).code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  });

  it('works once, and not after its day', async () => {
    const opened = await filed();
    const code = await codeOf(opened);
    await take(mother, { code });
    expect(await refusalOf(take(father, { code }))).toBe('behalf.code_unknown');
  });

  it('is refused to an account that declared no real name, and after its day', async () => {
    const opened = await filed();
    const code = await codeOf(opened);
    const nameless = await desk.app.signUp();
    const answer = await nameless.post('/api/take-over', { code, birthDay: BORN, relation: 'child' });
    expect(answer.body).toMatchObject({ code: 'identity.missing' });
    desk.app.clock.advance(31 * 24 * 3600_000);
    const later = await desk.app.signUp();
    const late = await later.post('/api/take-over', { code, birthDay: BORN, relation: 'child' });
    expect(late.body).toMatchObject({ code: 'behalf.code_unknown' });
  });
});

describe('guessing codes', () => {
  it('is stopped at the eleventh try of an account', async () => {
    const strict = await openTestDesk({ realLimits: true });
    try {
      const who = await strict.app.signUp();
      const guess = async () =>
        (await who.post('/api/take-over', { code: 'AAAAA-AAAAA', birthDay: BORN, relation: 'self' })).body;
      for (let tried = 1; tried <= 10; tried += 1)
        expect(await guess()).toMatchObject({ code: 'behalf.code_unknown' });
      expect(await guess()).toMatchObject({ code: 'limit.exceeded' });
    } finally {
      await strict.close();
    }
  });
});
