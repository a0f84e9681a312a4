import * as calls from '@lingshi/contract/generated/calls.ts';
import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { fillPassport, signUp } from './demo.applicant.ts';
import type { PassportWish } from './demo.applicant.ts';
import { openBrowser } from './demo.client.ts';
import type { DemoBrowser } from './demo.client.ts';
import { decide } from './demo.kinds.seed.ts';
import type { Seeding } from './demo.kinds.seed.ts';
import { demoPeople } from './demo.people.ts';
import type { DemoPerson } from './demo.people.ts';

const POST = 'san-francisco';
const NOTE = '资料齐全，信息一致。';

/** What tells them from one another; they live together, and their books run out together. */
type Told = Pick<
  DemoPerson,
  'surname' | 'givenName' | 'surnamePinyin' | 'givenPinyin' | 'birthDay' | 'passportNumber' | 'residentId17'
> & { key: 'mother' | 'grandmother' | 'sister' | 'daughter'; face: readonly [left: number, top: number] };

const FAMILY: readonly Told[] = [
  {
    key: 'mother',
    surname: '唐',
    givenName: '家母',
    surnamePinyin: 'TANG',
    givenPinyin: 'JIAMU',
    birthDay: '1988-05-16',
    passportNumber: 'E00000306',
    residentId17: '33010619880516002',
    face: [1090, 130],
  },
  {
    key: 'grandmother',
    surname: '戴',
    givenName: '家祖',
    surnamePinyin: 'DAI',
    givenPinyin: 'JIAZU',
    birthDay: '1961-09-02',
    passportNumber: 'E00000314',
    residentId17: '33010619610902004',
    face: [1450, 220],
  },
  {
    key: 'sister',
    surname: '唐',
    givenName: '家姨',
    surnamePinyin: 'TANG',
    givenPinyin: 'JIAYI',
    birthDay: '1993-01-27',
    passportNumber: 'E00000322',
    residentId17: '33010619930127006',
    face: [545, 220],
  },
  {
    key: 'daughter',
    surname: '唐',
    givenName: '家宝',
    surnamePinyin: 'TANG',
    givenPinyin: 'JIABAO',
    birthDay: '',
    passportNumber: 'E00000330',
    residentId17: '',
    face: [1090, 130],
  },
];

type Family = Record<Told['key'], DemoPerson>;

/** Three generations of one household, and one account. */
function demoFamily(today: Day): Family {
  const [like] = demoPeople(today);
  if (like === undefined) throw new Error('the demo has people');
  const people = FAMILY.map(({ face: [left, top], ...told }) => {
    const portrait = { sample: 'sample3', left, top, width: 300 };
    const birthDay = told.birthDay || addDays(today, -2000);
    return [told.key, { ...like, ...told, birthDay, portrait, contact: 'tang@demo.invalid' }] as const;
  });
  return Object.fromEntries(people) as Family;
}

/**
 * Four people who file together: two at the mail gate with one envelope before them, one in the second review, a child
 * to be interviewed.
 * @returns the browser they filed with
 */
export async function seedFamily(seeding: Seeding): Promise<DemoBrowser> {
  const { parts, app } = seeding;
  const browser = openBrowser(app.applicantHttp);
  const { mother, grandmother, sister, daughter } = demoFamily(today(seeding));
  await signUp(parts, browser, mother);
  const file = async (person: DemoPerson, wish: PassportWish) => fillPassport(parts, browser, person, wish);
  const orders = [
    await file(mother, {}),
    await file(grandmother, { applicantId: await add(browser, 'parent', '外婆') }),
    await file(sister, { applicantId: await add(browser, 'other', '小姨') }),
    await file(daughter, {
      ...childWish(daughter, mother),
      applicantId: await add(browser, 'child', '家宝'),
    }),
  ];
  await sendTogether(browser, orders);
  seeding.passDays(0.25);
  await review(seeding, orders);
  return browser;
}

function today({ parts }: Seeding): Day {
  return dayIn('America/Los_Angeles', parts.clock.now());
}

async function add(
  browser: DemoBrowser,
  relation: 'parent' | 'other' | 'child',
  label: string,
): Promise<string> {
  const wish = { body: { relation, label }, idempotencyKey: browser.key() };
  return (await browser.call(calls.addApplicant, wish)).id;
}

/** Her mother files alone, and no face check was done. */
function childWish(child: DemoPerson, { surname, givenName, birthDay }: DemoPerson): PassportWish {
  const guardian = { name: `${surname}${givenName}`, birthDay, relation: 'mother' };
  return {
    kind: 'first',
    faceNotDone: true,
    pages: {
      person: { ...printedOf(child), residentId: '', noResidentId: true },
      parents: {
        bornIn: 'here',
        father: { nationality: 'chinese', settled: 'no', name: '汪家父', birthDay: '1986-04-11' },
        mother: { nationality: 'chinese', settled: 'no', name: guardian.name, birthDay },
      },
      guardians: { how: 'one', first: guardian, alone: 'sole_custody' },
    },
  };
}

function printedOf(person: DemoPerson) {
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay } = person;
  return { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace: '美国' };
}

async function sendTogether(browser: DemoBrowser, orders: readonly string[]): Promise<void> {
  const body = { post: POST, members: orders.map((orderId) => ({ orderId })) };
  const { bundleId } = await browser.call(calls.startBundle, { body, idempotencyKey: browser.key() });
  if (bundleId === null) throw new Error('the family is not served');
  const members = await Promise.all(
    orders.map(async (orderId) => {
      const { version } = await browser.call(calls.getOrder, { params: { orderId } });
      return { orderId, version };
    }),
  );
  const wish = { body: { command: { type: 'submit' } as const, members }, params: { bundleId } };
  const answer = await browser.call(calls.commandBundle, { ...wish, idempotencyKey: browser.key() });
  const refused = answer.members.find(({ refusal }) => refusal !== null)?.refusal;
  if (refused) throw new Error(`the family is refused: ${refused.code} ${JSON.stringify(refused.detail)}`);
}

async function review(seeding: Seeding, orders: readonly string[]): Promise<void> {
  for (const orderId of orders)
    await decide(seeding, 'reviewer', orderId, { type: 'passFirstReview', note: NOTE });
  for (const orderId of orders.slice(0, 2))
    await decide(seeding, 'second_reviewer', orderId, { type: 'passSecondReview', note: '同意初审意见。' });
}
