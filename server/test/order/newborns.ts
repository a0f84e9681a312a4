import * as calls from '@lingshi/contract/generated/calls.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import { drawPortrait } from '../../src/demo/specimen.draw.ts';
import { demoAnswers } from '../../src/demo/demo.answers.ts';
import { sendPicture, signUp } from '../../src/demo/demo.applicant.ts';
import { openBrowser } from '../../src/demo/demo.client.ts';
import type { DemoBrowser } from '../../src/demo/demo.client.ts';
import type { DemoPerson } from '../../src/demo/demo.people.ts';
import { openRules } from '../../src/policy/policy.rules.ts';
import type { Rules } from '../../src/policy/policy.rules.ts';
import type { TestApp } from '../app.ts';
import { refusalOf } from '../worklist/desk.ts';

const FIRST = { service: 'passport', kind: 'first' };
const OPENING = {
  day: '2021-06-07',
  time: '09:00',
  timeZone: 'America/Los_Angeles',
  at: '2021-06-07T16:00:00Z',
};

type Wanted = { oneLiveOrder?: boolean; steps?: readonly string[] };

/** A first passport opens, for which a portrait is all that is uploaded. */
export function rulesWithFirst({ book }: Rules, { oneLiveOrder = true, steps }: Wanted = {}): Rules {
  const rows = book.rows.flatMap((row): PolicyRow[] => {
    if (row.subject === 'filing' && row.body) return [{ ...row, body: { ...row.body, oneLiveOrder } }];
    if (row.service !== 'passport') return [row];
    if (row.subject === 'path' && row.body && steps)
      return [{ ...row, body: { ...row.body, steps: [...steps] } }];
    if (row.subject === 'offer' && row.kind === 'first' && row.body) {
      return [{ ...row, body: { ...row.body, opens: OPENING } }];
    }
    const uploaded =
      row.subject === 'material' &&
      row.body?.by === 'upload' &&
      row.item !== 'photo' &&
      row.item !== 'supplement';
    return uploaded ? [] : [row];
  });
  return openRules({ ...book, rows }, 'notice-2021');
}

export type Parent = { person: DemoPerson; browser: DemoBrowser };

export async function enterParent(app: TestApp, person: DemoPerson): Promise<Parent> {
  const browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, person);
  return { person, browser };
}

let born = 0;

/** A child with another name than every other child of these tests. */
export function newborn(): Newborn {
  born += 1;
  return {
    surname: '林',
    givenName: `新${[...String(born)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}`,
    surnamePinyin: 'LIN',
    givenPinyin: 'XINSHENG',
    sex: 'F',
    birthDay: '2026-02-01',
    birthPlace: 'San Francisco',
    residentId: '',
    noResidentId: true,
  };
}

/** What is written on the page of a child. */
export type Newborn = Record<string, unknown> & { birthDay: string };

export type FilledDraft = { browser: DemoBrowser; orderId: string; applicantId: string };

/** Fills in a first passport for a newborn, who has no number of any kind; the account adds it unless it has. */
export async function fillFirst(
  { browser, person }: Parent,
  child: Newborn,
  post = 'san-francisco',
  added?: string,
): Promise<FilledDraft> {
  const applicantId = added ?? (await addChild(browser));
  const begun = { body: { applicantId, ...FIRST, post }, idempotencyKey: browser.key() };
  const { orderId } = await browser.call(calls.startOrder, begun);
  for (const [topic, answer] of Object.entries(await answersFor({ browser, person }, child, post))) {
    if (topic === 'document') continue;
    const body = { version: 0, answer: answer as Record<string, unknown> };
    await browser.call(calls.saveAnswer, { params: { orderId, topic }, body });
  }
  await sendPicture(browser, orderId, 'photo', await drawPortrait(person));
  const position = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await browser.call(calls.recordPresence, { params: { orderId }, body: position });
  return { browser, orderId, applicantId };
}

async function addChild(browser: DemoBrowser): Promise<string> {
  const body = { relation: 'child', label: '宝宝' } as const;
  return (await browser.call(calls.addApplicant, { body, idempotencyKey: browser.key() })).id;
}

const ALONE = {
  how: 'one',
  first: { name: '林父', birthDay: '1990-01-01', relation: 'father' },
  alone: 'deceased',
};

function kinOf(parents: Record<string, unknown> | undefined) {
  const of = (name: string) => ({ nationality: 'chinese', settled: 'no', name, birthDay: '1990-01-01' });
  return { parents: { ...parents, father: of('林父'), mother: of('周母') } };
}

/** What the parents write of themselves differs; what they write of their child does not. */
export async function answersFor({ browser, person }: Parent, child: Newborn, post: string) {
  const texts = await browser.call(calls.formTexts, { query: { ...FIRST, post } });
  const own = demoAnswers(person, post, texts, '2026-03-02', 'first');
  // Nobody is in a country before being born.
  const stay = { ...(own['stay'] as object), arrivedDay: child.birthDay };
  return { ...own, ...kinOf(own['parents']), stay, guardians: ALONE, person: child };
}

/** @returns the code of the refusal, or `none` */
export async function submitDraft({ browser, orderId }: FilledDraft): Promise<string> {
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  const body = { version, command: { type: 'submit' } } as const;
  return refusalOf(
    browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() }),
  );
}
