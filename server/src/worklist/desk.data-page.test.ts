import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, sendPicture, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { drawDataPage } from '../demo/specimen.draw.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
const [SELF, OTHER] = demoPeople('2026-03-02') as [DemoPerson, DemoPerson];

let desk: TestDesk;
let reviewer: Officer;
let orderId: string;
let slip: string;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  orderId = await filed(SELF, OTHER);
  const typo = { ...OTHER, contact: 'slip@demo.invalid' };
  slip = await filed({ ...typo, passportNumber: 'E00000026' }, typo);
}, 90_000);
afterAll(() => desk.close());

/** A renewal of one person with the data page of another, read as the applicant's screen does it. */
async function filed(person: DemoPerson, onPage: DemoPerson): Promise<string> {
  const { parts, applicantHttp } = desk.app;
  const browser = openBrowser(applicantHttp);
  await signUp(parts, browser, person);
  const id = await fillRenewal(parts, browser, person);
  await sendPicture(browser, id, 'data_page', await drawDataPage(onPage));
  await browser.call(calls.readDataPage, { params: { orderId: id } });
  await submitOrder(browser, id);
  return id;
}

const pageOf = async (id: string, officer = reviewer) =>
  (await officer.call(calls.openDesk, { params: { orderId: id } })).dataPage;

describe('the data page on the desk', () => {
  test('is shown beside what was typed, with every check digit, and says when it is another person’s', async () => {
    const page = await pageOf(orderId);
    expect(page).toMatchObject({ problem: null, valid: true, format: 'TD3', otherPerson: true });
    expect(page?.checks.every(({ ok }) => ok)).toBe(true);
    const line = page?.lines.find(({ target }) => target === 'person.surnamePinyin');
    expect(line).toMatchObject({ typed: SELF.surnamePinyin, read: OTHER.surnamePinyin, agrees: false });
  });

  test('keeps numbers masked, and shows of a slip the one character that differs', async () => {
    for (const id of [orderId, slip]) {
      const text = JSON.stringify(await pageOf(id));
      expect(text).not.toContain(OTHER.passportNumber);
      expect(text).not.toContain(SELF.passportNumber);
    }
    const line = (await pageOf(slip))?.lines.find(({ target }) => target === 'document.passportNumber');
    expect(line).toMatchObject({ typed: 'E******26', read: 'E******25', agrees: false });
  });

  test('is null where nobody had it read', async () => {
    const [own] = await desk.drafts(1);
    await sendPicture(own!, own!.orderId, 'data_page', await drawDataPage(SELF));
    await own!.does({ type: 'submit' });
    expect(await pageOf(own!.orderId)).toBeNull();
  });
});
