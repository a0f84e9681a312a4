import * as calls from '@lingshi/contract/generated/calls.ts';
import { SERVICE as passport } from '@lingshi/services/passport/passport.service.ts';
import { fillRenewal, sendPicture, signUp, submitOrder } from '../../src/demo/demo.applicant.ts';
import { residentIdOf } from '../../src/demo/demo.answers.ts';
import { openBrowser } from '../../src/demo/demo.client.ts';
import type { DemoBrowser } from '../../src/demo/demo.client.ts';
import { demoPeople } from '../../src/demo/demo.people.ts';
import type { DemoPerson } from '../../src/demo/demo.people.ts';
import { cartoon } from '@lingshi/vision/test/photo/portraits.ts';
import { expect } from 'vitest';
import { enterParent, fillFirst, newborn, submitDraft } from '../order/newborns.ts';
import { refusalOf } from '../worklist/desk.ts';
import type { TestDesk } from '../worklist/desk.ts';
import type { Cage } from './sow.ts';
import { newestOf, sowWhole } from './sow.ts';

const POST = 'san-francisco';
const PEOPLE = demoPeople('2026-03-02') as [DemoPerson, DemoPerson, DemoPerson];

/** A person whose name, numbers and contact are all canaries, with an order that is filed and talked about. */
export async function sowOrder(cage: Cage, desk: TestDesk): Promise<void> {
  const { parts, applicantHttp } = desk.app;
  const owner = openBrowser(applicantHttp);
  const person = canaryPerson(cage);
  await signUp(parts, owner, person);
  await sowAccount(cage, owner);
  const orderId = await fillRenewal(parts, owner, person);
  const form = newestOf(passport);
  await sowWhole(cage, { client: owner, orderId, form });
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId } });
  expect(cage.heard(JSON.stringify(answers)).length).toBeGreaterThan(12);
  await sowPhoto(cage, owner, orderId);
  await submitOrder(owner, orderId);
  await sowTalk(cage, desk, owner, orderId);
}

function canaryPerson(cage: Cage): DemoPerson {
  const like = PEOPLE[0];
  const own = (field: string) => `declareRealName.body.${field}`;
  const person = {
    ...like,
    contact: `${cage.hatch('requestCode.body.contact').toLowerCase()}@example.org`,
    surname: cage.hatch(own('surname'), 'chinese'),
    givenName: cage.hatch(own('givenName'), 'chinese'),
    surnamePinyin: cage.hatch(own('surnamePinyin')),
    givenPinyin: cage.hatch(own('givenPinyin')),
    passportNumber: cage.mark(own('passportNumber'), 'E70437043'),
    birthPlace: cage.hatch('passport person.birthPlace', 'chinese'),
  };
  cage.mark(own('residentId'), residentIdOf(person));
  return person;
}

/** A picture that is no photo, sent all the same with a word about it. */
async function sowPhoto(cage: Cage, owner: DemoBrowser, orderId: string): Promise<void> {
  const params = { orderId };
  await sendPicture(owner, orderId, 'photo', await cartoon());
  const { fileId } = await owner.call(calls.checkPhoto, { params });
  const word = cage.hatch('overrulePhoto.body.word');
  await owner.call(calls.overrulePhoto, { params, body: { fileId, word } });
}

async function sowAccount(cage: Cage, owner: DemoBrowser): Promise<void> {
  const contact = cage.mark('requestContactCode.body.contact', '+14155554321');
  await owner.call(calls.requestContactCode, { body: { contact } });
  const label = cage.hatch('addApplicant.body.label');
  await owner.call(calls.addApplicant, { body: { relation: 'child', label }, idempotencyKey: owner.key() });
  const name = cage.hatch('inviteHolder.body.name');
  const body = { name, services: ['passport'], untilDay: '2026-05-01' };
  await owner.call(calls.inviteHolder, { body, idempotencyKey: owner.key() });
}

/** Words of both sides, noted, sought, asked and answered, and what is refused, of which logs like to talk. */
async function sowTalk(cage: Cage, desk: TestDesk, owner: DemoBrowser, orderId: string): Promise<void> {
  const params = { orderId };
  const reviewer = await desk.officer(POST, 'reviewer', 'second_reviewer');
  const sent = { text: cage.hatch('sendMessage.body.text'), fileIds: [] };
  await owner.call(calls.sendMessage, { params, body: sent, idempotencyKey: owner.key() });
  for (const internal of [true, false]) {
    const body = { text: cage.hatch('sendStaffMessage.body.text'), internal };
    await reviewer.call(calls.sendStaffMessage, { params, body, idempotencyKey: reviewer.key() });
  }
  await reviewer.call(calls.searchWork, { body: { query: cage.hatch('searchWork.body.query') } });
  const reason = cage.hatch('unmaskField.body.reason');
  await reviewer.call(calls.unmaskField, { params, body: { field: 'person.residentId', reason } });
  const note = cage.hatch('sendStaffCommand.body.command.note');
  await refusalOf(reviewer.does(orderId, { type: 'closeUnanswered', note }));
  await reviewer.does(orderId, { type: 'askSupplement', targets: ['stay.occupation'], note });
  await mend(desk, cage, owner, orderId);
  const answer = cage.hatch('sendCommand.body.command.note');
  const { version } = await owner.call(calls.getOrder, { params });
  const body = { version, command: { type: 'answerSupplement', note: answer } } as const;
  await owner.call(calls.sendCommand, { params, body, idempotencyKey: owner.key() });
}

/** What was asked for is written anew: the answer before stays beside it. */
async function mend({ app }: TestDesk, cage: Cage, owner: DemoBrowser, orderId: string): Promise<void> {
  app.clock.advance(1_000);
  const topic = 'stay';
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId } });
  const { version = 0, answer = {} } = answers.find((one) => one.topic === topic) ?? {};
  const body = { version, answer: { ...answer, occupation: cage.hatch('passport stay.occupation') } };
  await owner.call(calls.saveAnswer, { params: { orderId, topic }, body });
}

/** What officers write of other people: who else shall work here, and whose request came by mail. */
export async function sowOffice(cage: Cage, desk: TestDesk): Promise<void> {
  const admin = await desk.officer(POST, 'post_admin');
  const mail = `${cage.hatch('addOfficer.body.mail').toLowerCase()}@post.example`;
  const officer = { name: cage.hatch('addOfficer.body.name'), mail, roles: ['reviewer' as const] };
  await admin.call(calls.addOfficer, { body: officer, idempotencyKey: admin.key() });
  const asked = `${cage.hatch('requestLink.body.mail').toLowerCase()}@post.example`;
  await desk.app.visitor('staff').post('/api/staff/links', { mail: asked });
  await sowBehalf(cage, desk);
}

async function sowBehalf(cage: Cage, desk: TestDesk): Promise<void> {
  const filer = await desk.officer(POST, 'reviewer');
  const body = {
    service: 'passport',
    kind: 'renew',
    how: 'email',
    reason: cage.hatch('openOnBehalf.body.reason'),
    request: cage.hatch('openOnBehalf.body.request'),
    contact: `${cage.hatch('openOnBehalf.body.contact').toLowerCase()}@example.org`,
    locale: 'zh',
  } as const;
  await filer.call(calls.openOnBehalf, { body, idempotencyKey: filer.key() });
}

/** Two parents file for one child: why the second may file as well, asked and decided by officers. */
export async function sowDoubt(cage: Cage, desk: TestDesk): Promise<void> {
  const [, one, other] = PEOPLE;
  const child = newborn();
  const live = await fillFirst(await enterParent(desk.app, one), child, 'los-angeles');
  const wanted = await fillFirst(await enterParent(desk.app, other), child, POST);
  expect([await submitDraft(live), await submitDraft(wanted)]).toEqual(['none', 'order.already_live']);
  const { browser, orderId } = wanted;
  const wish = { reason: cage.hatch('wishException.body.reason') };
  await browser.call(calls.wishException, { params: { orderId }, body: wish });
  const reviewer = await desk.officer(POST, 'reviewer');
  const second = await desk.officer(POST, 'second_reviewer');
  const { exceptions } = await reviewer.call(calls.listExceptions, { query: {} });
  const params = { exceptionId: exceptions[0]?.id ?? '' };
  const [reason, source] = [cage.hatch('askException.body.reason'), cage.hatch('askException.body.source')];
  await reviewer.call(calls.askException, { params, body: { reason, source } });
  const body = { grant: true, reason: cage.hatch('decideException.body.reason') };
  await second.call(calls.decideException, { params, body });
}

/** Texts of bodies that no canary is sent in, each with why. A line that a journey sows after all is an error. */
export const NOT_SOWN: Readonly<Record<string, string>> = {
  'declareRealName.body.other.number':
    'stands in the one sealed record of a name, beside the passport number',
  'withdrawBehalf.body.words': 'kept as a message is, once such an order is filed: behalf.test.ts',
  'requestCode.body.locale': 'one of the languages',
  'signIn.body.locale': 'one of the languages',
  'setPreferences.body.locale': 'one of the languages',
  'startUpload.body.slot': 'the name of a paper',
  'uploadBehalf.body.slot': 'the name of a paper',
  'unmaskField.body.field': 'the name of a field',
  'addPasskey.body.label': 'names of devices are kept in the clear: Known limits',
  'staffPasskeyProof.body.label': 'names of devices are kept in the clear: Known limits',
  'proposeRule.body.source': 'the words of a rule are public',
  'proposeRule.body.note': 'the words of a rule are public',
  'proposeRule.body.why': 'why a rule changes is read by every post; it is about no person',
  'replayRule.body.source': 'writes nothing',
  'replayRule.body.note': 'writes nothing',
  'decideRule.body.words': 'why a rule changes is read by every post; it is about no person',
  'setFlag.body.target': 'the name of a field',
  'sendCommand.body.command.targets': 'the name of a field',
  'sendStaffCommand.body.command.targets': 'the name of a field',
  'sendCommand.body.command.contents': 'names of papers, chosen from the rules',
  'sendStaffCommand.body.command.contents': 'names of papers, chosen from the rules',
  'sendCommand.body.command.instrument.amount.currency': 'chosen from the rules',
  'sendStaffCommand.body.command.instrument.amount.currency': 'chosen from the rules',
  'sendCommand.body.command.instrument.serial': 'an applicant sends none; the schema of all commands is one',
  'sendStaffCommand.body.command.instrument.serial':
    'serials of money orders are kept in the clear: Known limits',
  'sendCommand.body.command.reason': 'an applicant sends none; the schema of all commands is one',
  'sendStaffCommand.body.command.reason': 'one of the reasons that the rules list; another is refused',
};
