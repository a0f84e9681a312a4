import { dayIn } from '@lingshi/domain/shared/day.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoAnswers, residentIdOf } from '../../server/src/demo/demo.answers.ts';
import type { PassportKind } from '../../server/src/demo/demo.kinds.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { picturesOwed } from '../../server/src/demo/demo.applicant.ts';
import { clientOf } from './calls.ts';
import { dataPage, portrait } from './pictures.ts';

const POST = 'san-francisco';

function wishOf(kind: PassportKind) {
  return { service: 'passport', kind, post: POST };
}

/** Gives the account its holder's real name. The page must be signed in; so for everything here. */
export async function declareRealName(page: Page, person: DemoPerson): Promise<void> {
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber } = person;
  const residentId = residentIdOf(person);
  await clientOf(page).call(calls.declareRealName, {
    body: { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber, residentId },
  });
}

/** Begins a draft, for oneself unless somebody else is named. @returns its id */
export async function startDraft(
  page: Page,
  applicant?: string,
  kind: PassportKind = 'renew',
): Promise<string> {
  const client = clientOf(page);
  const { applicants } = await client.call(calls.listApplicants);
  const applicantId = applicant ?? applicants.find(({ relation }) => relation === 'self')?.id ?? '';
  const input = { body: { applicantId, ...wishOf(kind) }, idempotencyKey: randomUUID() };
  return (await client.call(calls.startOrder, input)).orderId;
}

/** Fills the whole form in by the doors its pages use; leaves out what a journey wants to do by hand. */
export async function fillDraft(
  page: Page,
  orderId: string,
  person: DemoPerson,
  without: readonly string[] = [],
  kind: PassportKind = 'renew',
): Promise<void> {
  const client = clientOf(page);
  const texts = await client.call(calls.formTexts, { query: wishOf(kind) });
  const answers = demoAnswers(person, POST, texts, dayIn('America/Los_Angeles', new Date()), kind);
  for (const topic of (await pagesAsked(page, orderId)).filter((id) => !without.includes(id))) {
    const body = { version: 0, answer: answers[topic] as Record<string, unknown> };
    await client.call(calls.saveAnswer, { params: { orderId, topic }, body });
  }
  for (const slot of (await slotsAsked(page, orderId)).filter((id) => !without.includes(id))) {
    const picture = slot === 'photo' ? await portrait(person) : await dataPage(person);
    await sendPicture(page, orderId, slot, picture.buffer);
  }
  if (without.includes('presence')) return;
  const body = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await client.call(calls.recordPresence, { params: { orderId }, body });
}

/** Pages of the form that an adult is asked for. */
export async function pagesAsked(page: Page, orderId: string): Promise<string[]> {
  const { tasks } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
  return tasks.map(({ id }) => id).filter((id) => id !== 'presence' && !id.startsWith('file.'));
}

async function slotsAsked(page: Page, orderId: string): Promise<string[]> {
  const { tasks } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
  return picturesOwed(tasks);
}

export async function sendPicture(page: Page, orderId: string, slot: string, bytes: Buffer): Promise<void> {
  const client = clientOf(page);
  const body = { orderId, slot, bytes: bytes.length };
  const { uploadId, chunkBytes } = await client.call(calls.startUpload, { body });
  for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
    await client.call(calls.sendPiece, {
      params: { uploadId },
      body: bytes.subarray(offset, offset + chunkBytes) as never,
      headers: { 'upload-offset': String(offset) },
    });
  }
}

/** @returns the order number */
export async function submitDraft(page: Page, orderId: string): Promise<string> {
  const client = clientOf(page);
  const { version } = await client.call(calls.getOrder, { params: { orderId } });
  const input = { params: { orderId }, body: { version, command: { type: 'submit' } as const } };
  const { number } = await client.call(calls.sendCommand, { ...input, idempotencyKey: randomUUID() });
  if (number === null) throw new Error('A submitted order has a number.');
  return number;
}
