import * as calls from '@lingshi/contract/generated/calls.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { Page } from 'playwright-core';
import { demoPeople } from '../../server/src/demo/demo.people.ts';
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
  await sendPicture(page, orderId, 'data_page', (await dataPage(person)).buffer);
  await client.call(calls.readDataPage, { params: { orderId } });
  await until('the page proves the holder', async () => (await client.call(calls.listMandates)).verified);
  await client.call(calls.discardDraft, { params: { orderId } });
}
