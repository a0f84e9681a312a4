import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { fillPassport, sendPicture, signUp, submitOrder } from '@lingshi/server/demo/demo.applicant.ts';
import type { PassportWish } from '@lingshi/server/demo/demo.applicant.ts';
import { openBrowser } from '@lingshi/server/demo/demo.client.ts';
import type { DemoBrowser } from '@lingshi/server/demo/demo.client.ts';
import { demoPeople } from '@lingshi/server/demo/demo.people.ts';
import type { DemoPerson } from '@lingshi/server/demo/demo.people.ts';
import { drawDataPage, drawPortrait } from '@lingshi/server/demo/specimen.draw.ts';
import { goodTracking, openTestDesk, refusalOf } from '@lingshi/server/test/worklist/desk.ts';
import type { Officer, TestDesk } from '@lingshi/server/test/worklist/desk.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const TODAY = '2026-03-02';
const POST = 'san-francisco';
const NOTE = 'All agrees.';
const ROLES = ['reviewer', 'interviewer', 'second_reviewer', 'mail_room', 'production'] as const;

let desk: TestDesk;
let officers: Record<(typeof ROLES)[number], Officer>;
let people = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  const made = await Promise.all(
    ROLES.map(async (role: StaffRole) => [role, await desk.officer(POST, role)] as const),
  );
  officers = Object.fromEntries(made) as typeof officers;
});
afterAll(() => desk.close());

/** Nobody else is born on that day, has that number or comes from there. */
function somebody(more: Partial<DemoPerson> = {}): DemoPerson {
  people += 1;
  const birthDay = addDays('1988-01-01', people);
  const [like] = demoPeople(TODAY);
  return {
    ...like!,
    key: `kind${people}`,
    contact: `kind${people}@demo.invalid`,
    birthDay,
    birthPlace: `浙江${people}`,
    passportNumber: `E7${String(people).padStart(7, '0')}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}002`,
    ...more,
  };
}

type Filed = { browser: DemoBrowser; orderId: string; person: DemoPerson };

async function file(wish: PassportWish, person = somebody()): Promise<Filed> {
  const browser = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, browser, person);
  const orderId = await fillPassport(desk.app.parts, browser, person, wish);
  await submitOrder(browser, orderId);
  return { browser, orderId, person };
}

const pageOf = async ({ browser, orderId }: Filed) => browser.call(calls.getOrder, { params: { orderId } });
async function declaredOf({ browser, orderId }: Filed): Promise<string[]> {
  const { answers } = await browser.call(calls.getAnswers, { params: { orderId } });
  const declared = answers.find(({ topic }) => topic === 'declaration')?.answer['answers'];
  return Object.keys(declared as object);
}
const deskOf = async ({ orderId }: Filed) =>
  officers.production.call(calls.openDesk, { params: { orderId } });

/** How often what this order declared lost is void. */
async function voidRows({ orderId }: Filed): Promise<number> {
  const { rows } = await desk.app.database.owner.query(
    `SELECT count(*)::int AS n FROM lost_document WHERE order_id = $1 AND effective_at IS NOT NULL`,
    [orderId],
  );
  return rows[0].n;
}

async function send({ browser, orderId }: Filed, command: object): Promise<void> {
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  const body = { version, command: command as never };
  await browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() });
}

async function toGate(filed: Filed): Promise<void> {
  const { orderId } = filed;
  await officers.reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
  if ((await pageOf(filed)).status === 'needs_interview') {
    await officers.interviewer.does(orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
  }
  await officers.second_reviewer.does(orderId, { type: 'passSecondReview', note: NOTE });
}

/** From the first review to the papers at the post. @returns what was mailed in */
async function toPapers(filed: Filed): Promise<{ mailed: string[]; fee: number }> {
  const { orderId } = filed;
  await toGate(filed);
  const { papers } = await officers.mail_room.call(calls.openDesk, { params: { orderId } });
  const amount = papers?.payment?.amount ?? { currency: 'USD', cents: 0 };
  const mailed = papers!.expected.map(({ id }) => id);
  const instrument = { kind: 'money_order', amount, payeeRight: true, memoRight: true, serial: '1' } as const;
  await officers.mail_room.does(orderId, { type: 'recordPapers', contents: mailed, instrument });
  return { mailed, fee: amount.cents };
}

/** From the first review to the book in the hand. @returns what was mailed in, and every status on the way */
async function liveThrough(filed: Filed): Promise<{ mailed: string[]; fee: number; oldBook: boolean }> {
  const { orderId } = filed;
  const { mailed, fee } = await toPapers(filed);
  await officers.production.does(orderId, { type: 'startProduction' });
  await officers.production.does(orderId, { type: 'finishProduction' });
  const { commands } = await deskOf(filed);
  const oldBook = commands.includes('cancelOldBook');
  if (oldBook) await officers.production.does(orderId, { type: 'cancelOldBook' });
  await officers.mail_room.does(orderId, { type: 'dispatch', tracking: goodTracking() });
  await send(filed, { type: 'confirmReceipt' });
  expect((await pageOf(filed)).status).toBe('completed');
  return { mailed, fee, oldBook };
}

const CHILD = {
  birthDay: '2019-05-04',
  birthPlace: '美国',
  givenName: '小苗',
  givenPinyin: 'XIAOMIAO',
  issueDay: '2021-05-21',
  expiryDay: '2026-05-20',
};

/** A child of the account, whose guardian files. */
async function fileForChild(wish: PassportWish, child: Partial<DemoPerson> = CHILD): Promise<Filed> {
  const pages = { person: { residentId: '', noResidentId: true }, guardians: ALONE, ...wish.pages };
  return fileForAnother('child', { ...wish, pages }, child);
}

async function fileForAnother(
  relation: 'child' | 'ward',
  { pages, ...wish }: PassportWish,
  whom: Partial<DemoPerson>,
): Promise<Filed> {
  const parent = somebody();
  const browser = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, browser, parent);
  const { id: applicantId } = await browser.call(calls.addApplicant, {
    body: { relation, label: '家人' },
    idempotencyKey: browser.key(),
  });
  const person = somebody({ ...whom, contact: parent.contact });
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace } = person;
  const told = { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace };
  const written = { ...pages, person: { ...told, ...pages?.['person'] } };
  const orderId = await fillPassport(desk.app.parts, browser, person, {
    ...wish,
    applicantId,
    pages: written,
  });
  await submitOrder(browser, orderId);
  return { browser, orderId, person };
}

const GUARDIAN = { name: '陈监护', birthDay: '1988-01-01', relation: 'father' };
const ALONE = { how: 'one', first: GUARDIAN, alone: 'sole_custody' };
const TWO = {
  how: 'two',
  first: GUARDIAN,
  second: { name: '王监护', birthDay: '1989-02-02', relation: 'mother' },
  secondSigns: 'code',
};

describe('a passport, from the form to the hand,', () => {
  test('is renewed: the old book comes in, is cancelled and goes back', async () => {
    const filed = await file({ kind: 'renew' });
    expect(await declaredOf(filed)).toContain('parent_settled_abroad');
    expect(await liveThrough(filed)).toEqual({
      mailed: ['information_page', 'old_passport', 'return_envelope'],
      fee: 2300,
      oldBook: true,
    });
  });

  test('is issued for the first time to a child: a guardian signs, an interview is marked, no book comes in', async () => {
    const filed = await fileForChild({ kind: 'first', faceNotDone: true });
    // What the page of the parents asked stands there alone.
    expect(await declaredOf(filed)).not.toContain('parent_settled_abroad');
    expect(await pageOf(filed)).toMatchObject({ interview: { reason: 'minor' }, guardians: null });
    const uploads = (await pageOf(filed)).files.map(({ slot }) => slot).toSorted();
    expect(uploads).toEqual(['birth_proof', 'court_order', 'guardian_consent', 'parents_documents', 'photo']);
    expect(await liveThrough(filed)).toMatchObject({
      mailed: ['information_page', 'return_envelope'],
      oldBook: false,
    });
  });

  test('is replaced after a loss, and nothing is asked that is not there', async () => {
    const filed = await file({ kind: 'replace_lost' });
    expect(await pageOf(filed)).toMatchObject({ declaresLost: true });
    const { data } = await deskOf(filed).then((page) => ({ data: JSON.stringify(page) }));
    expect(data).toContain('在图书馆学习后');
    expect(await liveThrough(filed)).toMatchObject({
      mailed: ['information_page', 'return_envelope'],
      oldBook: false,
    });
    // The new book makes the loss final: reported once more and found, the old one stays void.
    expect(await voidRows(filed)).toBe(1);
    const again = await fillPassport(desk.app.parts, filed.browser, filed.person, { kind: 'replace_lost' });
    await submitOrder(filed.browser, again);
    await send({ ...filed, orderId: again }, { type: 'reportFound' });
    expect(await voidRows(filed)).toBe(1);
  });

  test('that was lost and is found after its papers arrived ends without harm, and too late once a book is begun', async () => {
    const filed = await file({ kind: 'replace_lost' });
    await toPapers(filed);
    expect(await voidRows(filed)).toBe(1);
    const page = await pageOf(filed);
    expect([page.status, page.commands]).toEqual(['papers_received', ['reportFound']]);
    expect(page.found?.zh).toContain('原样寄回');
    await send(filed, { type: 'reportFound' });
    expect(await pageOf(filed)).toMatchObject({ status: 'papers_going_back', turn: 'post' });
    expect(await voidRows(filed)).toBe(0);
    const tracking = '9400111899223344556677';
    await officers.mail_room.does(filed.orderId, { type: 'returnPapers', tracking });
    expect(await pageOf(filed)).toMatchObject({ status: 'withdrawn', trackingBack: tracking });

    const late = await file({ kind: 'replace_lost' });
    await toPapers(late);
    await officers.production.does(late.orderId, { type: 'startProduction' });
    expect((await pageOf(late)).commands).toEqual([]);
    expect(await refusalOf(send(late, { type: 'reportFound' }))).toBe('order.wrong_status');
    const renewal = await file({ kind: 'renew' });
    expect((await pageOf(renewal)).commands).not.toContain('reportFound');
    expect(await refusalOf(send(renewal, { type: 'reportFound' }))).toBe('order.wrong_status');
  });

  test('that was lost is asked for the evidence there is, and waits for none of it', async () => {
    const person = somebody();
    const browser = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, browser, person);
    const orderId = await fillPassport(desk.app.parts, browser, person, { kind: 'replace_lost' });
    const { tasks } = await browser.call(calls.getOrder, { params: { orderId } });
    const free = tasks.filter(({ optional }) => optional).map(({ id, state }) => [id, state]);
    expect(free).toEqual([
      ['file.data_page_copy', 'to_do'],
      ['file.police_report', 'to_do'],
    ]);
    expect(whichOf(tasks, ({ optional, state }) => !optional && state !== 'done')).toEqual([]);
    await submitOrder(browser, orderId);
    expect(await pageOf({ browser, orderId, person })).toMatchObject({ status: 'in_first_review' });
  });

  test('is replaced after damage: the damaged book comes in', async () => {
    expect(await liveThrough(await file({ kind: 'replace_damaged' }))).toMatchObject({
      mailed: ['information_page', 'old_passport', 'return_envelope'],
      oldBook: true,
    });
  });

  test('with two names to add is sent with a proof of each, and not before', async () => {
    const person = somebody();
    const browser = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, browser, person);
    const orderId = await fillPassport(desk.app.parts, browser, person, { kind: 'endorse' });
    const params = { orderId, topic: 'endorsement' };
    const one = { what: 'former_name', name: '演示旧名' };
    const names = [one, { ...one, name: '演示旧姓' }, { what: 'spouse_name', name: 'WANG' }];
    const proof = async () =>
      (await browser.call(calls.getOrder, { params: { orderId } })).tasks.find(
        ({ id }) => id === 'file.endorsement_proof',
      );
    expect(await proof()).toMatchObject({ state: 'done', pictures: 2 });
    await browser.call(calls.saveAnswer, { params, body: { version: 1, answer: { names } } });
    expect(await proof()).toMatchObject({
      state: 'to_do',
      pictures: 3,
      missing: ['file.endorsement_proof'],
    });
    expect(await refusalOf(submitOrder(browser, orderId))).toBe('order.answers_incomplete');
    await sendPicture(browser, orderId, 'endorsement_proof', await drawDataPage(person));
    await submitOrder(browser, orderId);
    expect(await pageOf({ browser, orderId, person })).toMatchObject({ status: 'in_first_review' });
  });

  test('is endorsed, twice at once: the fee follows, and the book goes back as good as it came', async () => {
    const filed = await file({ kind: 'endorse' });
    expect((await pageOf(filed)).fee?.lines.map(({ id }) => id)).toEqual(['mail_handling', 'endorsement']);
    expect(await liveThrough(filed)).toEqual({
      mailed: ['information_page', 'passport', 'return_envelope'],
      fee: 1500,
      oldBook: false,
    });
  });
});

describe('an adult who cannot act alone', () => {
  const DAUGHTER = { name: '陈女儿', birthDay: '1979-01-01', bond: 'child' };
  const NAMED = { how: 'one', first: DAUGHTER, appointed: 'court' };
  const fileForWard = async (birthDay: string, guardians: Record<string, unknown>) =>
    fileForAnother(
      'ward',
      {
        kind: 'renew',
        faceNotDone: true,
        pages: { person: { ward: true, residentId: '', noResidentId: true }, guardians },
      },
      { birthDay },
    );

  test('is filed for by a guardian with proof of it, is interviewed, and the guardian signs', async () => {
    const filed = await fileForWard('1948-05-04', NAMED);
    const page = await pageOf(filed);
    expect(page).toMatchObject({ interview: { reason: 'ward' }, guardians: null });
    expect(page.files.map(({ slot }) => slot).toSorted()).toEqual([
      'data_page',
      'guardian_consent',
      'incapacity_proof',
      'photo',
    ]);
    const { flags } = await deskOf(filed);
    expect(flags).toContainEqual(expect.objectContaining({ code: 'ward', target: 'person.ward' }));
    const signed = await filed.browser.call(calls.getAnswers, { params: { orderId: filed.orderId } });
    expect(signed.answers.find(({ topic }) => topic === 'guardians')?.answer).toMatchObject(NAMED);
    expect(await liveThrough(filed)).toMatchObject({ fee: 2300, oldBook: true });
  });

  test('has guardians who sign like those of a child: the second one is waited for', async () => {
    const second = { name: '陈儿子', birthDay: '1981-01-01', bond: 'child' };
    const two = { ...NAMED, how: 'two', second, secondSigns: 'code' };
    const filed = await fileForWard('1949-05-04', two);
    expect(await pageOf(filed)).toMatchObject({ status: 'awaiting_signatures', guardians: { wanted: 2 } });
  });

  const saved = async ({ browser, orderId }: Filed, topic: string) => {
    const { answers } = await browser.call(calls.getAnswers, { params: { orderId } });
    return answers.find((stored) => stored.topic === topic);
  };
  const save = async (filed: Filed, topic: string, answer: Record<string, unknown>) => {
    const version = (await saved(filed, topic))?.version ?? 0;
    const { browser, orderId } = filed;
    await browser.call(calls.saveAnswer, { params: { orderId, topic }, body: { version, answer } });
  };
  const askWard = async ({ orderId }: Filed) => {
    await officers.reviewer.does(orderId, { type: 'askSupplement', targets: ['person.ward'], note: NOTE });
    desk.app.clock.advance(1000);
  };
  const owedOf = async (filed: Filed) => {
    const { targets = [], answered = [] } = (await pageOf(filed)).supplement ?? {};
    return targets.filter((target) => !answered.includes(target)).toSorted();
  };

  test('said in a supplement: what is owed since is listed, taken, demanded, and signed by the guardian', async () => {
    const pages = { person: { residentId: '', noResidentId: true } };
    const alone = { kind: 'renew', faceNotDone: true, pages } as const;
    const filed = await fileForAnother('ward', alone, { birthDay: '1950-05-04' });
    expect((await pageOf(filed)).interview).toMatchObject({ reason: 'face_not_done' });
    const signature = (await saved(filed, 'declaration'))?.answer['signature'];
    await askWard(filed);
    await save(filed, 'person', { ward: false });
    expect(await owedOf(filed)).toEqual([]);
    expect((await saved(filed, 'declaration'))?.answer['signature']).toEqual(signature);
    await save(filed, 'person', { ward: true });
    expect((await saved(filed, 'declaration'))?.answer['signature']).toEqual([]);
    const owed = await owedOf(filed);
    expect(owed).toEqual(expect.arrayContaining(['declaration.signature', 'guardians.how']));
    expect(owed).toEqual(expect.arrayContaining(['file.guardian_consent', 'file.incapacity_proof']));
    expect(await refusalOf(send(filed, { type: 'answerSupplement' }))).toBe('order.materials_missing');

    await save(filed, 'guardians', NAMED);
    await save(filed, 'declaration', { signature });
    expect(await refusalOf(send(filed, { type: 'answerSupplement' }))).toBe('order.materials_missing');
    for (const slot of ['guardian_consent', 'incapacity_proof'])
      await sendPicture(filed.browser, filed.orderId, slot, await drawPortrait(filed.person));
    expect(await owedOf(filed)).toEqual([]);
    expect((await pageOf(filed)).supplement?.answered).toContain('declaration.signature');
    await send(filed, { type: 'answerSupplement' });
    expect(await pageOf(filed)).toMatchObject({
      status: 'in_first_review',
      interview: { reason: 'ward', outcome: null },
    });
  });

  test('who was none after all signs, and is seen for another reason', async () => {
    const filed = await fileForWard('1951-05-04', NAMED);
    const signature = (await saved(filed, 'declaration'))?.answer['signature'];
    await askWard(filed);
    await save(filed, 'person', { ward: false });
    expect(await owedOf(filed)).toEqual(['declaration.signature']);
    await save(filed, 'declaration', { signature });
    await send(filed, { type: 'answerSupplement' });
    expect(await pageOf(filed)).toMatchObject({
      status: 'in_first_review',
      interview: { reason: 'face_not_done' },
    });
  });

  test('files for nobody, themselves least of all: without the box it is their own to file', async () => {
    const own = somebody();
    const browser = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, browser, own);
    const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace } = own;
    const told = { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace };
    const person = { ...told, ward: true, residentId: '', noResidentId: true };
    const pages = { person, guardians: NAMED };
    const orderId = await fillPassport(desk.app.parts, browser, own, { kind: 'renew', pages });
    const filed = { browser, orderId, person: own };
    expect(await refusalOf(submitOrder(browser, orderId))).toBe('guardian.ward_files');
    const { answer } = (await saved(filed, 'person'))!;
    const { signature } = (await saved(filed, 'declaration'))!.answer;
    await save(filed, 'person', { ...answer, ward: false });
    await save(filed, 'declaration', { ...(await saved(filed, 'declaration'))!.answer, signature });
    await submitOrder(browser, orderId);
    expect((await pageOf(filed)).status).toBe('in_first_review');
    expect((await deskOf(filed)).flags.map(({ code }) => code)).not.toContain('filer_unverified');
  });

  test('has a filer who is compared with the guardian in the form, where nobody else signs too', async () => {
    const filed = await fileForWard('1953-05-04', NAMED);
    const { flags } = await deskOf(filed);
    expect(flags).toContainEqual(
      expect.objectContaining({ code: 'filer_differs', target: 'guardians.first' }),
    );
    expect(flags).toContainEqual(
      expect.objectContaining({ code: 'filer_unverified', target: 'declaration.signature' }),
    );
  });

  test('a draft keeps no signature of whoever signs no more', async () => {
    const parent = somebody();
    const browser = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, browser, parent);
    const orderId = await fillPassport(desk.app.parts, browser, parent, { kind: 'renew' });
    const filed = { browser, orderId, person: parent };
    const person = (await saved(filed, 'person'))!.answer;
    const signed = (await saved(filed, 'declaration'))!.answer['signature'];
    await save(filed, 'person', { ...person, birthPlace: '浙江别处' });
    expect((await saved(filed, 'declaration'))?.answer['signature']).toEqual(signed);
    await save(filed, 'person', { ...person, birthDay: '2019-05-05' });
    expect((await saved(filed, 'declaration'))?.answer['signature']).toEqual([]);
    const { tasks } = await pageOf(filed);
    expect(tasks.find(({ id }) => id === 'declaration')?.state).not.toBe('done');
  });
});

describe('the guardians of a child', () => {
  test('are waited for where the second one signs by code, and by nobody where one signs alone', async () => {
    const two = await fileForChild({ kind: 'renew', pages: { guardians: TWO } });
    expect(await pageOf(two)).toMatchObject({ status: 'awaiting_signatures', guardians: { wanted: 2 } });
    const one = await fileForChild({ kind: 'renew' }, { ...CHILD, birthDay: '2018-05-04' });
    expect(await pageOf(one)).toMatchObject({ status: 'in_first_review', guardians: null });
    const paper = { ...TWO, secondSigns: 'paper' };
    const signed = await fileForChild(
      { kind: 'renew', pages: { guardians: paper } },
      { ...CHILD, birthDay: '2017-05-04' },
    );
    const page = await pageOf(signed);
    expect(page.status).toBe('in_first_review');
    expect(page.files.map(({ slot }) => slot)).toContain('second_guardian_consent');
  });

  test('sign on paper instead, and back, while nobody has signed from an account: nobody files anew', async () => {
    const filed = await fileForChild(
      { kind: 'renew', pages: { guardians: TWO } },
      { ...CHILD, birthDay: '2016-05-04' },
    );
    const { browser, orderId } = filed;
    const change = async (how: 'code' | 'paper') => refusalOf(send(filed, { type: 'changeSigning', how }));
    const invite = async () => {
      const { version } = await pageOf(filed);
      const asked = { params: { orderId }, body: { version }, idempotencyKey: browser.key() };
      return browser.call(calls.inviteGuardian, asked);
    };
    const { code } = await invite();
    expect((await pageOf(filed)).signing).toEqual({
      way: 'code',
      slot: 'second_guardian_consent',
      sent: false,
    });
    expect(await change('code')).toBe('order.wrong_status');
    // Without the sheet it waits as before.
    expect(await change('paper')).toBe('order.materials_missing');
    expect((await pageOf(filed)).status).toBe('awaiting_signatures');
    const sheet = await drawPortrait(filed.person);
    expect(await refusalOf(sendPicture(browser, orderId, 'photo', sheet))).toBe('order.field_locked');
    await sendPicture(browser, orderId, 'second_guardian_consent', sheet);
    expect(await change('paper')).toBe('none');
    expect(await pageOf(filed)).toMatchObject({ status: 'in_first_review', guardians: null });
    const guardians = (await browser.call(calls.getAnswers, { params: { orderId } })).answers.find(
      ({ topic }) => topic === 'guardians',
    );
    expect(guardians?.answer).toMatchObject({ ...TWO, secondSigns: 'paper' });
    const other = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, other, somebody());
    const dead = other.call(calls.readGuardianInvitation, { body: { code } });
    expect(await refusalOf(dead)).toBe('guardian.code_unknown');

    expect(await change('code')).toBe('none');
    expect(await pageOf(filed)).toMatchObject({ status: 'awaiting_signatures', guardians: { wanted: 2 } });
    expect(await change('paper')).toBe('none');
    await officers.reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
    expect((await pageOf(filed)).signing).toBeNull();
    expect(await change('code')).toBe('order.wrong_status');
  });
});
