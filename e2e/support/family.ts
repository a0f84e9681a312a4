import * as calls from '@lingshi/contract/generated/calls.ts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { demoAnswers } from '../../server/src/demo/demo.answers.ts';
import type { PassportKind } from '../../server/src/demo/demo.kinds.ts';
import { demoPeople } from '../../server/src/demo/demo.people.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { travelDocumentAnswers } from '../../server/src/demo/demo.travel.ts';
import { clientOf } from './calls.ts';
import { giveEvidence, officerSends, savePages, today } from './travel.ts';

const POST = 'san-francisco';
const NOTE = '资料齐全，信息一致。';
type Pages = Record<string, Record<string, unknown>>;

/** Four of this journey alone: nobody of them is anybody of the demo, or of another journey. */
export function familyOfFour(): Record<'mother' | 'father' | 'elder' | 'baby', DemoPerson> {
  const [like] = demoPeople(today());
  if (like === undefined) throw new Error('the demo has people');
  const person = (givenName: string, birthDay: string, sex: 'F' | 'M', nth: number): DemoPerson => ({
    ...like,
    surname: '闻',
    givenName,
    surnamePinyin: 'WEN',
    givenPinyin: 'JIAREN',
    sex,
    birthDay,
    contact: `wen-${nth}@demo.invalid`,
    passportNumber: `E3100001${nth}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}${sex === 'F' ? 124 : 125}`,
  });
  return {
    mother: person('家母', '1990-04-05', 'F', 1),
    father: person('家父', '1988-09-10', 'M', 2),
    elder: { ...person('家大', addDays(today(), -2400), 'M', 3), birthPlace: '美国旧金山' },
    baby: { ...person('家小', addDays(today(), -50), 'F', 4), birthPlace: '美国旧金山' },
  };
}

/** Those besides the holder, as the account calls them. */
export async function addFamily(page: Page): Promise<void> {
  const people = [
    { relation: 'spouse', label: '家父' },
    { relation: 'child', label: '家大' },
    { relation: 'child', label: '家小' },
  ] as const;
  for (const body of people)
    await clientOf(page).call(calls.addApplicant, { body, idempotencyKey: randomUUID() });
}

/** The orders of the bundle, by what the account calls their people. */
export async function ordersOf(page: Page): Promise<Record<string, string>> {
  const { orders } = await clientOf(page).call(calls.listOrders);
  return Object.fromEntries(orders.map(({ applicantLabel, id }) => [applicantLabel, id]));
}

async function textsOf(page: Page, service: string, kind: string) {
  return clientOf(page).call(calls.formTexts, { query: { service, kind, post: POST } });
}

/** The second guardian signs on paper: nobody has to come from another account. */
function guardians({ mother, father }: ReturnType<typeof familyOfFour>): Record<string, unknown> {
  const named = ({ surname, givenName, birthDay }: DemoPerson) => ({ name: surname + givenName, birthDay });
  return {
    how: 'two',
    first: { ...named(mother), relation: 'mother' },
    second: { ...named(father), relation: 'father' },
    secondSigns: 'paper',
  };
}

export async function passportPages(page: Page, person: DemoPerson, kind: PassportKind): Promise<Pages> {
  return demoAnswers(person, POST, await textsOf(page, 'passport', kind), today(), kind);
}

/** A first passport of a child. */
export async function elderPages(page: Page, family: ReturnType<typeof familyOfFour>): Promise<Pages> {
  const { person = {}, ...pages } = await passportPages(page, family.elder, 'first');
  const { residentId: _none, ...known } = person;
  return { ...pages, person: { ...known, noResidentId: true }, guardians: guardians(family) };
}

/** A newborn's travel document. */
export async function babyPages(
  page: Page,
  { mother: parent, baby }: ReturnType<typeof familyOfFour>,
): Promise<Pages> {
  const texts = await textsOf(page, 'travel_document', 'first');
  const child = { ...baby, foreignPassport: '590000314', oldDocument: '' };
  return travelDocumentAnswers('first', { child, parent }, { post: POST, texts, today: today() });
}

/** Writes what the order still asks, leaving alone what is written, and sends every picture that lacks. */
export async function finish(page: Page, orderId: string, person: DemoPerson, pages: Pages): Promise<void> {
  const first = ['situation', 'person'].filter((topic) => pages[topic] !== undefined);
  for (const topic of first) await savePages(page, orderId, { [topic]: pages[topic] ?? {} });
  for (const topic of await toDo(page, orderId)) {
    const answer = pages[topic];
    if (answer !== undefined && !first.includes(topic)) await savePages(page, orderId, { [topic]: answer });
  }
  await giveEvidence(page, orderId, person);
}

async function toDo(page: Page, orderId: string): Promise<string[]> {
  const { tasks } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
  return tasks.filter(({ state }) => state !== 'done').map(({ id }) => id);
}

/** Through both reviews, and the interview where one is marked. */
export async function passToGate(
  desks: Record<'first' | 'interview' | 'second', Page>,
  orderId: string,
): Promise<void> {
  await officerSends(desks.first, orderId, { type: 'passFirstReview', note: NOTE });
  const { order } = await clientOf(desks.interview).call(calls.openDesk, { params: { orderId } });
  if (order.status === 'needs_interview')
    await officerSends(desks.interview, orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
  await officerSends(desks.second, orderId, { type: 'passSecondReview', note: NOTE });
}
