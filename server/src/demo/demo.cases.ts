import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { App } from '../app/app.ts';
import type { Parts } from '../app/app.parts.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { picturesOwed, sendPicture, signUp, submitOrder } from './demo.applicant.ts';
import { openBrowser } from './demo.client.ts';
import type { DemoBrowser } from './demo.client.ts';
import { demoFamilies, demoTravellers } from './demo.families.ts';
import type { DemoFamily } from './demo.families.ts';
import { officerSends, openOfficer } from './demo.officers.ts';
import type { DemoSignIn } from './demo.officers.ts';
import type { DemoPerson } from './demo.people.ts';
import { emergencyAnswers, holderOf, travelDocumentAnswers } from './demo.travel.ts';
import type { Filing } from './demo.travel.ts';
import { drawDataPage, drawPaper, drawPortrait } from './specimen.draw.ts';

const POST = 'san-francisco';
const NOTE = '资料齐全，信息一致。';

type Pages = Record<string, Record<string, unknown>>;
type Seeding = {
  parts: Parts;
  app: App;
  officers: readonly DemoSignIn[];
  /** Six digits open a desk once, so each officer comes a minute after the one before. */
  passMinute: () => void;
};
type Wish = { service: string; kind: string; post: string };

/** Travel documents and emergency ones at their stages. Some are filed days before `later` is called. */
export async function seedTravelPapers(seeding: Seeding): Promise<{ later: () => Promise<void> }> {
  const today = dayIn('America/Los_Angeles', seeding.parts.clock.now());
  const [first, renew, replace] = demoFamilies(today);
  const [collects, leaves] = demoTravellers(today);
  if (!first || !renew || !replace || !collects || !leaves) throw new Error('the demo has travellers');
  const toInterview = await fileForChild(seeding, renew, false);
  await act(seeding, toInterview, [['reviewer', { type: 'passFirstReview', note: NOTE }]]);
  const atGate = await fileForChild(seeding, replace, false);
  await act(seeding, atGate, REVIEWED);
  const made = await fileEmergency(seeding, collects, 14);
  await act(seeding, made, [...REVIEWED, ...MADE]);
  return {
    later: async () => {
      await fileForChild(seeding, first, true);
      await fileEmergency(seeding, leaves, 5);
    },
  };
}

type Act = [role: DemoSignIn['roles'][number], command: OrderCommand];
const REVIEWED: Act[] = [
  ['reviewer', { type: 'passFirstReview', note: NOTE }],
  ['interviewer', { type: 'recordInterview', outcome: 'seen', note: '视频中核对了身份。' }],
  ['second_reviewer', { type: 'passSecondReview', note: '同意初审意见。' }],
];
const MADE: Act[] = [
  ['production', { type: 'startProduction' }],
  ['production', { type: 'finishProduction' }],
];

const desks = new Map<DemoSignIn, Promise<DemoBrowser>>();

async function act(seeding: Seeding, orderId: string, acts: readonly Act[]): Promise<void> {
  for (const [role, command] of acts) await officerSends(await deskOf(seeding, role), orderId, command);
}

async function deskOf(
  { parts, app, officers, passMinute }: Seeding,
  role: DemoSignIn['roles'][number],
): Promise<DemoBrowser> {
  const officer = officers.find(({ roles }) => roles.includes(role));
  if (officer === undefined) throw new Error(`the demo has no ${role}`);
  const known = desks.get(officer);
  if (known !== undefined) return known;
  passMinute();
  const opened = openOfficer(parts, app.staffHttp, officer);
  desks.set(officer, opened);
  return opened;
}

/** @param two both guardians sign, the second one from an account of their own: nobody has yet */
async function fileForChild(seeding: Seeding, family: DemoFamily, two: boolean): Promise<string> {
  const { kind, parent, child } = family;
  const browser = await enter(seeding, parent);
  const body = { relation: 'child', label: child.givenName } as const;
  const { id } = await browser.call(calls.addApplicant, { body, idempotencyKey: browser.key() });
  const alone = { how: 'one', alone: 'sole_custody' };
  const pages = (filing: Filing): Pages => {
    const written = travelDocumentAnswers(kind, { child, parent }, filing);
    const guardians = { ...alone, first: written['guardians']?.['first'] };
    return two ? written : { ...written, guardians };
  };
  return file(seeding, browser, {
    wish: { service: 'travel_document', kind, post: POST },
    id,
    pages,
    person: holderOf(kind, child, parent, dayIn('America/Los_Angeles', seeding.parts.clock.now())),
  });
}

async function fileEmergency(seeding: Seeding, person: DemoPerson, days: number): Promise<string> {
  const browser = await enter(seeding, person);
  const { applicants } = await browser.call(calls.listApplicants);
  const id = applicants.find(({ relation }) => relation === 'self')?.id ?? '';
  const wish = { service: 'emergency_travel_document', kind: 'issue', post: POST };
  const pages = (filing: Filing) => emergencyAnswers(person, days, filing);
  return file(seeding, browser, { wish, id, pages, person });
}

async function enter({ parts, app }: Seeding, person: DemoPerson): Promise<DemoBrowser> {
  const browser = openBrowser(app.applicantHttp);
  await signUp(parts, browser, person);
  return browser;
}

type Case = { wish: Wish; id: string; pages: (filing: Filing) => Pages; person: DemoPerson };

async function file(
  { parts }: Seeding,
  browser: DemoBrowser,
  { wish, id, pages, person }: Case,
): Promise<string> {
  const begun = { body: { applicantId: id, ...wish }, idempotencyKey: browser.key() };
  const { orderId } = await browser.call(calls.startOrder, begun);
  const texts = await browser.call(calls.formTexts, { query: wish });
  const today = dayIn('America/Los_Angeles', parts.clock.now());
  for (const [topic, answer] of Object.entries(pages({ post: POST, texts, today }))) {
    await browser.call(calls.saveAnswer, { params: { orderId, topic }, body: { version: 0, answer } });
  }
  const body = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await browser.call(calls.recordPresence, { params: { orderId }, body });
  await sendAsked(browser, orderId, { person, slots: texts.slots });
  await submitOrder(browser, orderId);
  return orderId;
}

type Asked = { person: DemoPerson; slots: readonly { id: string; words: { zh: string; en: string } }[] };

/** Every picture the form asks for: a portrait, a specimen of a data page, or a sheet that says what it stands for. */
async function sendAsked(browser: DemoBrowser, orderId: string, { person, slots }: Asked): Promise<void> {
  const { tasks } = await browser.call(calls.getOrder, { params: { orderId } });
  for (const slot of picturesOwed(tasks)) {
    const title = slots.find((one) => one.id === slot)?.words;
    const picture = await pictureFor(slot, person, `${title?.zh ?? slot} ${title?.en ?? ''}`);
    await sendPicture(browser, orderId, slot, picture);
  }
}

async function pictureFor(slot: string, person: DemoPerson, title: string): Promise<Buffer> {
  if (slot === 'photo') return drawPortrait(person);
  return slot === 'data_page' ? drawDataPage(person) : drawPaper(title);
}
