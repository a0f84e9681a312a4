import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { changeAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import { PASSPORT_FORM } from '@lingshi/services/passport/passport.form-1.ts';
import { fillRenewal, signUp } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { tidyTexts } from '@lingshi/domain/shared/plain-text.ts';
import { readFormTexts } from '../../test/audit/form-texts.ts';
import { HOSTILE } from '../../test/audit/hostile.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const query = async (sql: string, values: unknown[]) =>
  (await desk.app.database.owner.query(sql, values)).rows;

const PAGES = pagesOf(PASSPORT_FORM).map(({ id }) => id);

async function answerOf(owner: Owner, topic: string) {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  return answers.find((stored) => stored.topic === topic);
}

async function save(owner: Owner, topic: string, answer: Record<string, unknown>) {
  const version = (await answerOf(owner, topic))?.version ?? 0;
  const params = { orderId: owner.orderId, topic };
  return owner.call(calls.saveAnswer, { params, body: { version, answer } });
}

describe('what is saved while the form is submitted', () => {
  test('is what was submitted, or is refused: never one thing judged and another thing kept', async () => {
    const owners = await desk.drafts(12);
    for (const [at, owner] of owners.entries()) {
      const number = `E9999${String(at).padStart(4, '0')}`;
      const { answer } = (await answerOf(owner, 'document'))!;
      const saving = refusalOf(save(owner, 'document', { ...answer, passportNumber: number }));
      const submitting = refusalOf(owner.does({ type: 'submit' }));
      const [saved, submitted] = await Promise.all([saving, submitting]);
      expect([saved, submitted]).toContain('none');
      if (submitted !== 'none') continue;
      const kept = (await answerOf(owner, 'document'))?.answer['passportNumber'];
      const [row] = await query('SELECT passport_index AS index FROM order_subject WHERE order_id = $1', [
        owner.orderId,
      ]);
      expect(desk.app.parts.indexes.document(`passport:${String(kept)}`).equals(row.index)).toBe(true);
    }
  });
});

describe('a stale tab', () => {
  test('does not move the order to another post while its answer stays', async () => {
    const [owner] = await desk.drafts(1);
    const params = { orderId: owner!.orderId, topic: 'post' as const };
    const choose = async (post: string) =>
      owner!.call(calls.saveAnswer, { params, body: { version: 1, answer: { post } } });
    await choose('new-york');
    expect(await refusalOf(choose('chicago'))).toBe('version.stale');
    expect(await query('SELECT post FROM orders WHERE id = $1', [owner!.orderId])).toEqual([
      { post: 'new-york' },
    ]);
    expect((await answerOf(owner!, 'post'))?.answer).toEqual({ post: 'new-york' });
  });
});

describe('a form that is half filled in', () => {
  let browser: DemoBrowser;
  let params: { orderId: string };
  beforeAll(async () => {
    const [person] = demoPeople('2026-03-02');
    browser = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, browser, person!);
    params = { orderId: await fillRenewal(desk.app.parts, browser, person!) };
  });

  async function saveRaw(topic: string, answer: Record<string, unknown>) {
    const { answers } = await browser.call(calls.getAnswers, { params });
    const version = answers.find((stored) => stored.topic === topic)?.version ?? 0;
    await browser.call(calls.saveAnswer, { params: { ...params, topic }, body: { version, answer } });
  }

  const HALVES: [string, Record<string, unknown>][] = [
    ['declaration', {}],
    ['declaration', { answers: 'yes', signature: 5 }],
    ['person', { birthDay: 'abcd' }],
    ['person', { birthDay: '19900101' }],
    ['document', { expiryDay: '2026-' }],
    ['consents', { accepted: null }],
    ['endorsement', { wanted: true, names: 7 }],
    ['address_abroad', { state: 5, county: 4 }],
  ];

  test.each(HALVES)(
    '%s %j is kept, its page opens, and submitting says what is missing',
    async (topic, answer) => {
      await saveRaw(topic, answer);
      const page = await browser.call(calls.getOrder, { params });
      expect(page.tasks.find(({ id }) => id === topic)?.state).not.toBe('done');
      const body = { version: page.version, command: { type: 'submit' } } as const;
      const submit = browser.call(calls.sendCommand, { params, body, idempotencyKey: browser.key() });
      expect(await refusalOf(submit)).toBe('order.answers_incomplete');
    },
  );

  test('whatever stands in it, is answered and never by a bug', async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const answer = fc.dictionary(
      fc.constantFrom('birthDay', 'expiryDay', 'names', 'signature', 'answers', 'accepted', 'county', 'x'),
      value,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAGES.filter((page) => page !== 'post')),
        answer,
        async (topic, typed) => {
          await saveRaw(topic, typed);
          await expect(browser.call(calls.getOrder, { params })).resolves.toBeDefined();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('keeps the fields of its topic and no others', async () => {
    await saveRaw('stay', { occupation: '教师', verifiedByOfficer: true });
    const { answers } = await browser.call(calls.getAnswers, { params });
    expect(answers.find(({ topic }) => topic === 'stay')?.answer).toEqual({ occupation: '教师' });
  });

  test.each(PAGES.filter((page) => page !== 'post'))(
    '%s keeps no character that nobody sees and no tower of marks',
    async (topic) => {
      const hostile = HOSTILE.map((one) => one.slice(0, 300)).join('陈');
      const places = (await readFormTexts()).filter(
        ({ form, page }) => form.id === PASSPORT_FORM.id && page === topic,
      );
      const answer = places.reduce<Answer>((so, { path, field: { kind } }) => {
        const value = kind === 'flag' || kind === 'yesNo' ? true : hostile;
        return { ...so, ...changeAt(so, path, value) };
      }, {});
      await saveRaw(topic, answer);
      const { answers } = await browser.call(calls.getAnswers, { params });
      const kept = JSON.stringify(answers.find((stored) => stored.topic === topic)?.answer);
      expect(kept).toContain('陈');
      expect(kept).toBe(JSON.stringify(JSON.parse(kept, (_key, one) => tidyTexts(one))));
      expect(kept).not.toMatch(/\u202e|\u200b|\u0301{9}/);
    },
  );
});
