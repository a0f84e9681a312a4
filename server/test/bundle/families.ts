import * as calls from '@lingshi/contract/generated/calls.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { passFaces, sendPicture } from '../../src/demo/demo.applicant.ts';
import { demoAnswers } from '../../src/demo/demo.answers.ts';
import { demoPeople } from '../../src/demo/demo.people.ts';
import type { DemoPerson } from '../../src/demo/demo.people.ts';
import { travelDocumentAnswers } from '../../src/demo/demo.travel.ts';
import type { DemoChild } from '../../src/demo/demo.travel.ts';
import { drawDataPage, drawPortrait } from '../../src/demo/specimen.draw.ts';
import { HERE } from '../order/filings.ts';
import { addChild, enterTestland } from '../testland.ts';
import type { Person, TestDesk } from '../worklist/desk.ts';

export const POST = 'san-francisco';
export const NOTE = '资料齐全，信息一致。';
export const RENEWAL = { service: 'passport', kind: 'renew' } as const;
export const CHILDS = { service: 'travel_document', kind: 'first' } as const;

type Role = 'mother' | 'father' | 'elder' | 'baby';
type Pages = Record<string, Record<string, unknown>>;

/** Two adults and two children of one account; nobody of them is anybody of another family. */
export type Family = Person & {
  desk: TestDesk;
  ids: Record<Role, string>;
  adults: Record<'mother' | 'father', DemoPerson>;
  children: Record<'elder' | 'baby', DemoChild>;
};

let families = 0;

export async function openFamily(desk: TestDesk): Promise<Family> {
  families += 1;
  const person = await enterTestland(desk, `家${letter(families)}`);
  const { applicants } = await person.call(calls.listApplicants);
  const spouse = { body: { relation: 'spouse', label: '丈夫' }, idempotencyKey: person.key() } as const;
  return {
    ...person,
    desk,
    ids: {
      mother: applicants[0]?.id ?? '',
      father: (await person.call(calls.addApplicant, spouse)).id,
      elder: await addChild(person, '大宝'),
      baby: await addChild(person, '小宝'),
    },
    adults: { mother: adult(families, 'F'), father: adult(families, 'M') },
    children: { elder: child(families, '2022-05-04', '大'), baby: child(families, '2026-01-11', '小') },
  };
}

const letter = (nth: number) => '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[nth] ?? '';

function adult(nth: number, sex: 'F' | 'M'): DemoPerson {
  const like = demoPeople('2026-03-02')[0];
  if (like === undefined) throw new Error('the demo has people');
  const number = nth * 2 + (sex === 'M' ? 1 : 0);
  const birthDay = `19${70 + nth}-0${sex === 'M' ? 3 : 7}-12`;
  return {
    ...like,
    sex,
    birthDay,
    surname: sex === 'M' ? '闻' : '韦',
    givenName: `家${letter(nth)}`,
    passportNumber: `E${71_000_000 + number}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}${sex === 'M' ? '113' : '114'}`,
  };
}

function child(nth: number, birthDay: string, name: string): DemoChild {
  const givenName = `${name}${letter(nth)}`;
  const paper = { foreignPassport: `5660${nth}${birthDay.slice(2, 4)}1`, oldDocument: '' };
  return { surname: '闻', givenName, surnamePinyin: 'WEN', givenPinyin: 'BAO', sex: 'F', birthDay, ...paper };
}

/** One guardian alone: nobody has to sign from another account. */
const ALONE = { how: 'one', alone: 'deceased' };

/** Everything that is asked of somebody of the family. */
export async function pagesOf(family: Family, role: Role): Promise<Pages> {
  const wish = { ...(role === 'mother' || role === 'father' ? RENEWAL : CHILDS), post: POST };
  const texts = await family.call(calls.formTexts, { query: wish });
  const today = dayIn('America/Los_Angeles', family.desk.app.clock.now());
  if (role === 'mother' || role === 'father') return demoAnswers(family.adults[role], POST, texts, today);
  const { mother: parent } = family.adults;
  const filing = { post: POST, texts, today };
  const pages = travelDocumentAnswers('first', { child: family.children[role], parent }, filing);
  const { first } = pages['guardians'] as { first: object };
  return { ...pages, guardians: { ...ALONE, first } };
}

export function wishFor({ ids }: Pick<Family, 'ids'>, role: Role) {
  return { applicantId: ids[role], ...(role === 'mother' || role === 'father' ? RENEWAL : CHILDS) };
}

/** @returns the bundle and the order of each, in the order in which they were named */
export async function begin(
  family: Family,
  roles: readonly Role[],
): Promise<{ bundleId: string; orders: string[] }> {
  const body = { post: POST, members: roles.map((role) => wishFor(family, role)) };
  const { bundleId, members } = await family.call(calls.startBundle, { body, idempotencyKey: family.key() });
  if (bundleId === null) throw new Error('nobody was served');
  return { bundleId, orders: members.map(({ orderId }) => orderId ?? '') };
}

/** Writes pages that nobody has written yet, in the order the form asks them. */
export async function write(family: Family, orderId: string, pages: Pages): Promise<void> {
  for (const [topic, answer] of Object.entries(pages)) {
    const { answers } = await family.call(calls.getAnswers, { params: { orderId } });
    if (answers.some((stored) => stored.topic === topic)) continue;
    await family.call(calls.saveAnswer, { params: { orderId, topic }, body: { version: 0, answer } });
  }
}

/** All that is asked: pages, pictures that lack, where the person is, and a face check that was passed. */
export async function fill(family: Family, orderId: string, role: Role): Promise<void> {
  const { parts } = family.desk.app;
  const asked = async () => {
    const { tasks } = await family.call(calls.getOrder, { params: { orderId } });
    return tasks.filter(({ state }) => state !== 'done').map(({ id }) => id);
  };
  const { person, ...rest } = await pagesOf(family, role);
  await write(family, orderId, {
    ...(rest['situation'] && { situation: rest['situation'] }),
    person: person ?? {},
  });
  const open = await asked();
  await write(
    family,
    orderId,
    Object.fromEntries(Object.entries(rest).filter(([topic]) => open.includes(topic))),
  );
  for (const id of await asked()) await lookAt(family, orderId, id, role);
  await family.call(calls.recordPresence, { params: { orderId }, body: HERE });
  if (role === 'mother' || role === 'father') await passFaces(parts, orderId);
}

async function lookAt(family: Family, orderId: string, task: string, role: Role): Promise<void> {
  if (!task.startsWith('file.')) return;
  const like = role === 'father' ? family.adults.father : family.adults.mother;
  const slot = task.slice('file.'.length);
  const picture = await (slot === 'photo' ? drawPortrait(like) : drawDataPage(like));
  await sendPicture(family, orderId, slot, picture);
}

export async function submitAll(
  family: Family,
  bundleId: string,
  orders: readonly string[],
  key = family.key(),
) {
  const members = await Promise.all(
    orders.map(async (orderId) => {
      const { version } = await family.call(calls.getOrder, { params: { orderId } });
      return { orderId, version };
    }),
  );
  const body = { command: { type: 'submit' } as const, members };
  return family.call(calls.commandBundle, { params: { bundleId }, body, idempotencyKey: key });
}
