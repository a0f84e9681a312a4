import { asAccount, NO_ACCOUNT } from '../platform/db/account-scope.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { stockPassedChecks } from '../face/face.store.ts';
import { doWaitingJobs } from '../app/app.jobs.ts';
import { readOutbox } from '../platform/delivery/outbox.read.ts';
import type { Parts } from '../app/app.parts.ts';
import { DEMO_SLOTS, demoAnswers, residentIdOf } from './demo.answers.ts';
import type { PassportKind } from './demo.kinds.ts';
import type { DemoBrowser } from './demo.client.ts';
import type { DemoPerson } from './demo.people.ts';
import { drawDataPage, drawPortrait } from './specimen.draw.ts';

const POST = 'san-francisco';

/**
 * The newest message to an address; the demo reads its own outbox, as its user will. Some are written by a job, so
 * those that wait are done first.
 */
export async function newestMessage(parts: Parts, to: string): Promise<string> {
  await doWaitingJobs(parts);
  const entries = await readOutbox(parts.keyring.root.outbox, parts.pools.worker, 50);
  const found = entries.find((entry) => entry.to === to);
  if (found?.text == null) throw new Error(`no message to ${to} in the outbox`);
  return found.text;
}

/** Signs a fictional person up, with a real name, as a person would: the code comes from the outbox. */
export async function signUp(parts: Parts, browser: DemoBrowser, person: DemoPerson): Promise<void> {
  const { contact } = person;
  const { requestId } = await browser.call(calls.requestCode, { body: { contact, locale: 'zh' } });
  const code = /\b\d{6}\b/.exec(await newestMessage(parts, contact))?.[0] ?? '';
  await browser.call(calls.signIn, { body: { requestId, code, locale: 'zh' } });
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber } = person;
  const residentId = residentIdOf(person);
  await browser.call(calls.declareRealName, {
    body: { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, passportNumber, residentId },
  });
}

/** A renewal of one's own where nothing else is said. */
export type PassportWish = {
  kind?: PassportKind;
  /** Whom it is for; left out, the account holder. */
  applicantId?: string;
  /** Pages that say something else than the demo's person would. */
  pages?: Record<string, Record<string, unknown>>;
  /** Nobody looked into a camera: an officer speaks with them. */
  faceNotDone?: true;
};

/** Fills a whole application in, pictures and presence included. @returns the draft's id */
export async function fillPassport(
  parts: Parts,
  browser: DemoBrowser,
  person: DemoPerson,
  { kind = 'renew', applicantId, pages = {}, faceNotDone }: PassportWish = {},
): Promise<string> {
  const wish = { service: 'passport', kind, post: POST };
  const { applicants } = await browser.call(calls.listApplicants);
  const self = applicants.find(({ relation }) => relation === 'self')?.id ?? '';
  const begun = { body: { applicantId: applicantId ?? self, ...wish }, idempotencyKey: browser.key() };
  const { orderId } = await browser.call(calls.startOrder, begun);
  const texts = await browser.call(calls.formTexts, { query: wish });
  const today = dayIn('America/Los_Angeles', parts.clock.now());
  const answers = { ...demoAnswers(person, POST, texts, today, kind), ...pages };
  for (const topic of await askedPages(browser, orderId, answers)) {
    const body = { version: 0, answer: answers[topic] ?? {} };
    await browser.call(calls.saveAnswer, { params: { orderId, topic }, body });
  }
  await sendPictures(browser, orderId, person);
  const position = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await browser.call(calls.recordPresence, { params: { orderId }, body: position });
  // The demo's people have drawn faces, which no camera can show.
  if (faceNotDone !== true) await passFaces(parts, orderId);
  return orderId;
}

export async function passFaces(
  { pools, clock }: Pick<Parts, 'pools' | 'clock'>,
  orderId: string,
): Promise<void> {
  const { rows } = await pools.worker.query<{ account: string }>(
    'SELECT account_id AS account FROM orders WHERE id = $1',
    [orderId],
  );
  const at = clock.now().toISOString();
  await asAccount(rows[0]?.account ?? NO_ACCOUNT, async () =>
    stockPassedChecks(pools.applicant, [orderId], DEMO_SLOTS, at),
  );
}

/** The person first, for pages hang on their age; then what else the kind asks. */
async function askedPages(
  browser: DemoBrowser,
  orderId: string,
  { person = {} }: Record<string, Record<string, unknown>>,
): Promise<string[]> {
  const params = { orderId };
  const topic = 'person';
  await browser.call(calls.saveAnswer, { params: { orderId, topic }, body: { version: 0, answer: person } });
  const { tasks } = await browser.call(calls.getOrder, { params });
  const pages = tasks.map(({ id }) => id).filter((id) => id !== 'presence' && !id.startsWith('file.'));
  return pages.filter((id) => id !== topic);
}

type Owed = { id: string; optional: boolean; pictures?: number | undefined };

/** The slots that must be filled, each as often as pictures are asked for. */
export function picturesOwed(tasks: readonly Owed[]): string[] {
  const owed = tasks.filter(({ id, optional }) => id.startsWith('file.') && !optional);
  return owed.flatMap(({ id, pictures = 1 }) =>
    Array.from({ length: pictures }, () => id.slice('file.'.length)),
  );
}

/** The portrait where one is asked, and the specimen of a page as every other paper. */
async function sendPictures(browser: DemoBrowser, orderId: string, person: DemoPerson): Promise<void> {
  const { tasks } = await browser.call(calls.getOrder, { params: { orderId } });
  for (const slot of picturesOwed(tasks)) {
    const picture = slot === DEMO_SLOTS.photo ? await drawPortrait(person) : await drawDataPage(person);
    await sendPicture(browser, orderId, slot, picture);
  }
}

/** @param applicantId whom it is for under a mandate; left out, the account holder */
export async function fillRenewal(
  parts: Parts,
  browser: DemoBrowser,
  person: DemoPerson,
  applicantId?: string,
): Promise<string> {
  return await fillPassport(parts, browser, person, applicantId === undefined ? {} : { applicantId });
}

export async function sendPicture(
  browser: DemoBrowser,
  orderId: string,
  slot: string,
  picture: Buffer,
): Promise<void> {
  const body = { orderId, slot, bytes: picture.length };
  const { uploadId, chunkBytes } = await browser.call(calls.startUpload, { body });
  for (let offset = 0; offset < picture.length; offset += chunkBytes) {
    await browser.call(calls.sendPiece, {
      params: { uploadId },
      body: picture.subarray(offset, offset + chunkBytes) as never,
      headers: { 'upload-offset': String(offset) },
    });
  }
}

/** Sends the draft off. @returns its order number */
export async function submitOrder(browser: DemoBrowser, orderId: string): Promise<string> {
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  const { number } = await browser.call(calls.sendCommand, {
    params: { orderId },
    body: { version, command: { type: 'submit' } },
    idempotencyKey: browser.key(),
  });
  return number ?? '';
}
