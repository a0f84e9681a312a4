import { randomUUID } from 'node:crypto';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import type { Browser, Page } from 'playwright-core';
import { cartoon } from '@lingshi/vision/test/photo/portraits.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { packFrames } from '../../server/test/face/frames.ts';
import { openApplicant } from './applicant.ts';
import { openPage } from './browser.ts';
import { clientOf } from './calls.ts';
import { fillDraft, sendPicture, startDraft, submitDraft } from './draft.ts';
import { checkFace } from './face-check.ts';
import { fictionalPerson } from './person.ts';
import { dataPage, portrait } from './pictures.ts';
import { proveHolder } from './prove-holder.ts';
import type { Addresses } from './platform.ts';
import { enterByCode } from './sign-up.ts';
import type { PersonKey } from './person.ts';

export type Case = { orderId: string; number: string };

/** Nothing about it is right: a drawn photo kept with a word, another's data page, a still picture, no position. */
export async function fileDoubtful(browser: Browser, at: Addresses, key: PersonKey): Promise<Case> {
  const { page, person } = await openApplicant(browser, at, key);
  const orderId = await startDraft(page);
  await fillDraft(page, orderId, person, ['photo', 'data_page', 'presence']);
  await keepPhotoWithWord(page, orderId, person);
  await sendPicture(page, orderId, 'data_page', (await dataPage(otherThan(person))).buffer);
  await readPage(page, orderId);
  await declarePresence(page, orderId, person);
  await checkFace(page, orderId, person, false);
  return submitted(page, orderId);
}

/** Everything holds: measured, read, registered and seen to move. */
export async function fileSound(browser: Browser, at: Addresses, key: PersonKey): Promise<Case> {
  const { page, person } = await openApplicant(browser, at, key);
  const orderId = await startDraft(page);
  await fillDraft(page, orderId, person);
  await measurePhoto(page, orderId);
  await readPage(page, orderId);
  await checkFace(page, orderId, person, true);
  return submitted(page, orderId);
}

/** A parent files for a child of sixteen, who does without the face check. */
export async function fileForChild(browser: Browser, at: Addresses, key: PersonKey): Promise<Case> {
  const { page, person } = await openApplicant(browser, at, key);
  const client = clientOf(page);
  const body = { relation: 'child', label: '小练' } as const;
  const { id } = await client.call(calls.addApplicant, { body, idempotencyKey: randomUUID() });
  const child = {
    ...person,
    ...ofAge(16),
    givenName: '小练',
    passportNumber: `E00002${person.passportNumber.slice(-3)}`,
  };
  const orderId = await startDraft(page, id);
  await fillDraft(page, orderId, child);
  await client.call(calls.declineFace, { params: { orderId }, body: {} });
  return submitted(page, orderId);
}

/** Filed by somebody else under a mandate; the person behind it has no document. */
export async function fileUnderMandate(browser: Browser, at: Addresses, key: PersonKey): Promise<Case> {
  const holder = await openHolder(browser, at);
  const person = { ...fictionalPerson(key), surname: '欧阳', givenName: '名字很长的委托人演示' };
  const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
  await page.goto('/sign-in');
  await enterByCode(page, at.applicant, person.contact);
  const untilDay = addDays(dayIn('UTC', new Date()), 60);
  const invitation = { name: '欧阳演示', services: ['passport'], untilDay };
  const { code } = await clientOf(page).call(calls.inviteHolder, {
    body: invitation,
    idempotencyKey: randomUUID(),
  });
  const accepting = { body: { code: code ?? '' }, idempotencyKey: randomUUID() };
  await clientOf(holder).call(calls.acceptMandate, accepting);
  const { held } = await clientOf(holder).call(calls.listMandates);
  const newest = held.find(({ state }) => state === 'in_force');
  const orderId = await startDraft(holder, newest?.applicantId);
  await fillDraft(holder, orderId, person);
  await clientOf(holder).call(calls.declineFace, { params: { orderId }, body: {} });
  return submitted(holder, orderId);
}

/** One of the demo's people: whoever files for others is verified first. */
async function openHolder(browser: Browser, at: Addresses): Promise<Page> {
  const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
  await page.goto('/sign-in');
  await enterByCode(page, at.applicant, 'zhou@demo.invalid');
  await proveHolder(page, 'zhou@demo.invalid');
  return page;
}

async function keepPhotoWithWord(page: Page, orderId: string, person: DemoPerson): Promise<void> {
  const client = clientOf(page);
  // Found wrong and exchanged once, then sent again: that is recognised.
  for (const picture of [await cartoon(), (await portrait(person)).buffer, await cartoon()]) {
    await sendPicture(page, orderId, 'photo', picture);
    await measurePhoto(page, orderId);
  }
  const { fileId } = await client.call(calls.checkPhoto, { params: { orderId } });
  const body = { fileId, word: '这张是我朋友画的，很像我本人；我住的地方没有照相馆，请您通融。' };
  await client.call(calls.overrulePhoto, { params: { orderId }, body });
}

async function measurePhoto(page: Page, orderId: string): Promise<void> {
  await clientOf(page).call(calls.checkPhoto, { params: { orderId } });
}

async function readPage(page: Page, orderId: string): Promise<void> {
  await clientOf(page).call(calls.readDataPage, { params: { orderId } });
}

/** Position denied: pictures with the words that were asked for, and an entry stamp. */
async function declarePresence(page: Page, orderId: string, person: DemoPerson): Promise<void> {
  const client = clientOf(page);
  const params = { orderId };
  await client.call(calls.recordPresence, { params, body: { kind: 'declared', why: 'denied' } });
  const { challengeId } = await client.call(calls.startPresenceChallenge, { params, body: {} });
  const jpeg = (await portrait(person)).buffer;
  const body = packFrames([0, 900].map((atMs) => ({ atMs, jpeg }))) as never;
  await client.call(calls.sendPresenceCapture, { params: { orderId, challengeId }, body });
  await sendPicture(page, orderId, 'supplement', (await dataPage(person)).buffer);
  const { files } = await client.call(calls.getOrder, { params });
  const { capture } = await client.call(calls.getPresenceProof, { params });
  const stamp = files.find(({ id, slot }) => slot === 'supplement' && !capture?.fileIds.includes(id));
  await client.call(calls.namePresenceStamp, { params, body: { fileId: stamp?.id ?? '' } });
}

async function submitted(page: Page, orderId: string): Promise<Case> {
  return { orderId, number: await submitDraft(page, orderId) };
}

function otherThan(person: DemoPerson): DemoPerson {
  return {
    ...person,
    surnamePinyin: 'OUYANG',
    givenPinyin: 'BIEREN',
    passportNumber: 'E98700001',
    birthDay: '1975-02-28',
  };
}

/** Born so long ago, with a number that says so. */
function ofAge(years: number): { birthDay: string; residentId17: string } {
  const birthDay = `${new Date().getUTCFullYear() - years}-01-15`;
  return { birthDay, residentId17: `320106${birthDay.replaceAll('-', '')}042` };
}
