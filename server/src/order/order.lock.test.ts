import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type * as Lock from '@lingshi/domain/order/order.lock.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import type { LockedPerson } from '@lingshi/domain/order/order.lock.ts';
import { readRules } from '../app/app.ts';
import { drawPortrait } from '../demo/specimen.draw.ts';
import { demoAnswers } from '../demo/demo.answers.ts';
import { sendPicture, signUp } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { openRules } from '../policy/policy.rules.ts';
import type { Rules } from '../policy/policy.rules.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { refusalOf } from '../../test/worklist/desk.ts';

const fault = vi.hoisted(() => ({ planted: false }));

// The twin: locks taken by numbers alone, as they once were.
vi.mock('@lingshi/domain/order/order.lock.ts', async (original) => {
  const real = await original<typeof Lock>();
  const numbersOnly = (person: LockedPerson) =>
    real.lockKeys(person).filter((key) => !key.startsWith('person:'));
  return { lockKeys: (person: LockedPerson) => (fault.planted ? numbersOnly : real.lockKeys)(person) };
});

const FIRST = { service: 'passport', kind: 'first', post: 'san-francisco' };
const OPENING = {
  day: '2021-06-07',
  time: '09:00',
  timeZone: 'America/Los_Angeles',
  at: '2021-06-07T16:00:00Z',
};
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ parts: { rules: rulesWithFirst(await readRules()) } });
  parents = await Promise.all(demoPeople('2026-03-02').slice(0, 2).map(enter));
});
afterAll(() => app.close());

/** A first passport opens, for which a portrait is all that is uploaded. */
function rulesWithFirst({ book }: Rules, oneLiveOrder = true): Rules {
  const rows = book.rows.flatMap((row): PolicyRow[] => {
    if (row.subject === 'filing' && row.body) return [{ ...row, body: { ...row.body, oneLiveOrder } }];
    if (row.service !== 'passport') return [row];
    if (row.subject === 'offer' && row.kind === 'first' && row.body) {
      return [{ ...row, body: { ...row.body, opens: OPENING } }];
    }
    const uploaded = row.subject === 'material' && row.body?.by === 'upload' && row.item !== 'photo';
    return uploaded ? [] : [row];
  });
  return openRules({ ...book, rows }, 'notice-2021');
}

type Parent = { person: DemoPerson; browser: DemoBrowser };
let parents: Parent[];
let born = 0;

/** A child that was born somewhere else than every other child of these tests. */
function newborn(): object {
  born += 1;
  return {
    surname: '林',
    givenName: '新生',
    surnamePinyin: 'LIN',
    givenPinyin: 'XINSHENG',
    sex: 'F',
    birthDay: '2026-02-01',
    birthPlace: `San Francisco ${born}`,
    residentId: '',
    noResidentId: true,
  };
}

async function enter(person: DemoPerson): Promise<Parent> {
  const browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, person);
  return { person, browser };
}

type Draft = { browser: DemoBrowser; orderId: string };

/** Fills in a first passport for a newborn, who has no number of any kind. */
async function fillFirst({ browser, person }: Parent, child: object): Promise<Draft> {
  const { id: applicantId } = await browser.call(calls.addApplicant, {
    body: { relation: 'child', label: '宝宝' },
    idempotencyKey: browser.key(),
  });
  const begun = { body: { applicantId, ...FIRST }, idempotencyKey: browser.key() };
  const { orderId } = await browser.call(calls.startOrder, begun);
  for (const [topic, answer] of Object.entries(await answersFor(browser, person, child))) {
    if (topic === 'document') continue;
    const body = { version: 0, answer: answer as Record<string, unknown> };
    await browser.call(calls.saveAnswer, { params: { orderId, topic }, body });
  }
  await sendPicture(browser, orderId, 'photo', await drawPortrait(person));
  const position = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;
  await browser.call(calls.recordPresence, { params: { orderId }, body: position });
  return { browser, orderId };
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
async function answersFor(browser: DemoBrowser, parent: DemoPerson, child: object) {
  const texts = await browser.call(calls.formTexts, { query: FIRST });
  const own = demoAnswers(parent, FIRST.post, texts, '2026-03-02', 'first');
  const answers = { ...own, ...kinOf(own['parents']), guardians: ALONE };
  return { ...answers, person: child };
}

async function submit({ browser, orderId }: Draft): Promise<string> {
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  const body = { version, command: { type: 'submit' } } as const;
  return refusalOf(
    browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() }),
  );
}

/** Both parents file for the one child, each in an account of their own. */
async function fileTwice(): Promise<string[]> {
  const child = newborn();
  const outcomes: string[] = [];
  for (const parent of parents) outcomes.push(await submit(await fillFirst(parent, child)));
  return outcomes;
}

describe('a person without any number', () => {
  it('can be filed for: a first passport has no page about an earlier one', async () => {
    const draft = await fillFirst(parents[0]!, newborn());
    const { tasks } = await draft.browser.call(calls.getOrder, { params: { orderId: draft.orderId } });
    expect(tasks.map(({ id }) => id)).not.toContain('document');
    expect(tasks.map(({ id }) => id)).not.toContain('file.data_page');
    expect(await submit(draft)).toBe('none');
    const { rows } = await app.database.owner.query<object>(
      'SELECT passport_number, passport_index, resident_id, resident_index FROM order_subject WHERE order_id = $1',
      [draft.orderId],
    );
    expect(rows).toEqual([
      { passport_number: null, passport_index: null, resident_id: null, resident_index: null },
    ]);
  });

  it('has one live order, whoever files for them', async () => {
    expect(await fileTwice()).toEqual(['none', 'order.already_live']);
  });

  it('would have two, were only numbers locked: the test above finds that fault', async () => {
    fault.planted = true;
    try {
      expect(await fileTwice()).toEqual(['none', 'none']);
    } finally {
      fault.planted = false;
    }
  });
});

describe('the rule of one live order', () => {
  it('takes no lock where the rules do not want it', async () => {
    const { parts } = app;
    const kept = parts.rules;
    parts.rules = rulesWithFirst(kept, false);
    try {
      expect(await fileTwice()).toEqual(['none', 'none']);
    } finally {
      parts.rules = kept;
    }
  });
});
