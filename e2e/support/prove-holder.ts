import * as calls from '@lingshi/contract/generated/calls.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { Page } from 'playwright-core';
import { demoPeople } from '../../server/src/demo/demo.people.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { clientOf } from './calls.ts';
import { sendPicture, startDraft } from './draft.ts';
import { dataPage } from './pictures.ts';
import { until } from './until.ts';

/** Signed in as one of the demo's people: shows the data page for a draft, which proves more than what was stated. */
export async function proveHolder(page: Page, contact: string): Promise<void> {
  const client = clientOf(page);
  const person = demoPeople(dayIn('America/Los_Angeles', new Date())).find((one) => one.contact === contact);
  if (person === undefined) throw new Error(`${contact} is nobody of the demo`);
  const orderId = await startDraft(page);
  await showPage(page, orderId, person);
  await until('the page proves the holder', async () => (await client.call(calls.listMandates)).verified);
  await client.call(calls.discardDraft, { params: { orderId } });
}

/** The data page of the person is photographed for a draft, and read. */
export async function showPage(page: Page, orderId: string, person: DemoPerson): Promise<void> {
  await sendPicture(page, orderId, 'data_page', (await dataPage(person)).buffer);
  await clientOf(page).call(calls.readDataPage, { params: { orderId } });
}
