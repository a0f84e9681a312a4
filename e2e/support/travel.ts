import * as calls from '@lingshi/contract/generated/calls.ts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { DemoFamily } from '../../server/src/demo/demo.families.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { emergencyAnswers, travelDocumentAnswers } from '../../server/src/demo/demo.travel.ts';
import type { Filing } from '../../server/src/demo/demo.travel.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { picturesOwed } from '../../server/src/demo/demo.applicant.ts';
import { clientOf } from './calls.ts';
import { sendPicture } from './draft.ts';
import { dataPage, portrait } from './pictures.ts';

const POST = 'san-francisco';
type Pages = Record<string, Record<string, unknown>>;
export type TravelWish = { service: string; kind: string };

export const today = () => dayIn('America/Los_Angeles', new Date());

async function filingOf(page: Page, wish: TravelWish): Promise<Filing> {
  const texts = await clientOf(page).call(calls.formTexts, { query: { ...wish, post: POST } });
  return { post: POST, texts, today: today() };
}

export async function childPages(page: Page, { kind, child, parent }: DemoFamily): Promise<Pages> {
  const filing = await filingOf(page, { service: 'travel_document', kind });
  return travelDocumentAnswers(kind, { child, parent }, filing);
}

export async function emergencyPages(page: Page, person: DemoPerson, days: number): Promise<Pages> {
  const filing = await filingOf(page, { service: 'emergency_travel_document', kind: 'issue' });
  return emergencyAnswers(person, days, filing);
}

/** @param label of a child to add to the account; left out, it is for the holder */
export async function beginFor(page: Page, wish: TravelWish, label?: string): Promise<string> {
  const client = clientOf(page);
  const { applicants } = await client.call(calls.listApplicants);
  const self = applicants.find(({ relation }) => relation === 'self')?.id ?? '';
  const applicantId = label === undefined ? self : await addChild(page, label);
  const body = { applicantId, ...wish, post: POST };
  return (await client.call(calls.startOrder, { body, idempotencyKey: randomUUID() })).orderId;
}

export async function addChild(page: Page, label: string): Promise<string> {
  const body = { relation: 'child', label } as const;
  return (await clientOf(page).call(calls.addApplicant, { body, idempotencyKey: randomUUID() })).id;
}

/** Saves these pages over whatever stands in them. */
export async function savePages(page: Page, orderId: string, pages: Pages): Promise<void> {
  const client = clientOf(page);
  for (const [topic, answer] of Object.entries(pages)) {
    const { answers } = await client.call(calls.getAnswers, { params: { orderId } });
    const version = answers.find((stored) => stored.topic === topic)?.version ?? 0;
    await client.call(calls.saveAnswer, { params: { orderId, topic }, body: { version, answer } });
  }
}

/** Where one is, and every picture that is asked for. */
export async function giveEvidence(page: Page, orderId: string, person: DemoPerson): Promise<void> {
  const client = clientOf(page);
  const body = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await client.call(calls.recordPresence, { params: { orderId }, body });
  const { tasks } = await client.call(calls.getOrder, { params: { orderId } });
  for (const slot of picturesOwed(tasks)) {
    const picture = slot === 'data_page' ? await dataPage(person) : await portrait(person);
    await sendPicture(page, orderId, slot, picture.buffer);
  }
}

/** What an officer does, as the console sends it. */
export async function officerSends(desk: Page, orderId: string, command: object): Promise<void> {
  const client = clientOf(desk);
  const { order } = await client.call(calls.openDesk, { params: { orderId } });
  const body = { version: order.version, command: command as never };
  await client.call(calls.sendStaffCommand, { params: { orderId }, body, idempotencyKey: randomUUID() });
}
