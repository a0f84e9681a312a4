import { dayIn } from '@lingshi/domain/shared/day.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import { PASSPORT_FORM } from '@lingshi/services/passport/passport.form.ts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoAnswers, residentIdOf } from '../../server/src/demo/demo.answers.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { clientOf } from './calls.ts';
import { dataPage, portrait } from './pictures.ts';

const RENEWAL = { service: 'passport', kind: 'renew', post: 'san-francisco' } as const;

/** Gives the account its holder's real name. The page must be signed in; so for everything here. */
export async function declareRealName(page: Page, person: DemoPerson): Promise<void> {
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber } = person;
  const residentId = residentIdOf(person);
  await clientOf(page).call(calls.declareRealName, {
    body: { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber, residentId },
  });
}

/** Begins a renewal, for oneself unless somebody else is named. @returns its id */
export async function startDraft(page: Page, applicant?: string): Promise<string> {
  const client = clientOf(page);
  const { applicants } = await client.call(calls.listApplicants);
  const applicantId = applicant ?? applicants.find(({ relation }) => relation === 'self')?.id ?? '';
  const input = { body: { applicantId, ...RENEWAL }, idempotencyKey: randomUUID() };
  return (await client.call(calls.startOrder, input)).orderId;
}

/** Fills the whole form in by the doors its pages use; leaves out what a journey wants to do by hand. */
export async function fillDraft(
  page: Page,
  orderId: string,
  person: DemoPerson,
  without: readonly string[] = [],
): Promise<void> {
  const client = clientOf(page);
  const texts = await client.call(calls.formTexts, { query: RENEWAL });
  const answers = demoAnswers(person, RENEWAL.post, texts, dayIn('America/Los_Angeles', new Date()));
  for (const { id: topic } of pagesOf(PASSPORT_FORM).filter(({ id }) => !without.includes(id))) {
    const body = { version: 0, answer: answers[topic] as Record<string, unknown> };
    await client.call(calls.saveAnswer, { params: { orderId, topic }, body });
  }
  if (!without.includes('photo')) await sendPicture(page, orderId, 'photo', (await portrait(person)).buffer);
  if (!without.includes('data_page'))
    await sendPicture(page, orderId, 'data_page', (await dataPage(person)).buffer);
  if (without.includes('presence')) return;
  const body = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await client.call(calls.recordPresence, { params: { orderId }, body });
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
