import { dayIn } from '@lingshi/domain/shared/day.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { PdfError } from '../platform/pdf/pdf.job.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

let app: TestApp;
let count = 0;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => await app.close());

/** Somebody new each time: other numbers, another address. */
function newPerson(): DemoPerson {
  const [like] = demoPeople(dayIn('America/Los_Angeles', app.clock.now()));
  if (!like) throw new Error('the demo has people');
  count += 1;
  return {
    ...like,
    contact: `${randomUUID()}@example.org`,
    birthPlace: `${like.birthPlace}${count}`,
    passportNumber: `E1${String(count).padStart(7, '0')}`,
    residentId17: `330106${like.birthDay.replaceAll('-', '')}${String(count * 2).padStart(3, '0')}`,
  };
}

async function enter(person: DemoPerson): Promise<DemoBrowser> {
  const browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, person);
  return browser;
}

async function draftOf(person = newPerson()): Promise<{ browser: DemoBrowser; orderId: string }> {
  const browser = await enter(person);
  return { browser, orderId: await fillRenewal(app.parts, browser, person) };
}

async function refusalOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof CallError ? error.code : String(error)),
  );
}

async function submit(browser: DemoBrowser, orderId: string, version: number, idempotencyKey: string) {
  const body = { version, command: { type: 'submit' } } as const;
  return browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey });
}

async function rowsOf(sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await app.database.owner.query(sql, values)).rows as Record<string, unknown>[];
}

describe('submitting', () => {
  it('gives a number that can be read aloud, a due day and the fee to the cent', async () => {
    const { browser, orderId } = await draftOf();
    const number = await submitOrder(browser, orderId);
    expect(number).toMatch(/^SF-26-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/);
    const page = await browser.call(calls.getOrder, { params: { orderId } });
    expect(page).toMatchObject({
      status: 'in_first_review',
      turn: 'post',
      fee: { total: { currency: 'USD', cents: 2300 } },
    });
    expect(page.dueDay).not.toBeNull();
    expect(page.rulesVersion).toMatch(/^notice-2021\./);
    expect(page.mailing).toBeNull();
  });

  it('a hundred times at once with one key makes one order and gives one answer', async () => {
    const { browser, orderId } = await draftOf();
    const { version } = await browser.call(calls.getOrder, { params: { orderId } });
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => submit(browser, orderId, version, key)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const events = await rowsOf(`SELECT seq FROM order_event WHERE order_id = $1 AND type = 'submitted'`, [
      orderId,
    ]);
    const jobs = await rowsOf(`SELECT 1 FROM enqueued_job WHERE payload->>'orderId' = $1`, [orderId]);
    expect(events).toHaveLength(1);
    expect(jobs.length).toBeGreaterThan(0);
  });

  it('from two tabs with two keys makes one order; the second is told that it changed meanwhile', async () => {
    const { browser, orderId } = await draftOf();
    const { version } = await browser.call(calls.getOrder, { params: { orderId } });
    const both = await Promise.allSettled(
      [1, 2].map(async () => submit(browser, orderId, version, randomUUID())),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'version.stale' });
  });

  it('the same key with another command is refused', async () => {
    const { browser, orderId } = await draftOf();
    const { version } = await browser.call(calls.getOrder, { params: { orderId } });
    const key = randomUUID();
    await submit(browser, orderId, version, key);
    const body = { version, command: { type: 'withdraw' } } as const;
    const other = browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: key });
    expect(await refusalOf(other)).toBe('idempotency.key_reused');
  });

  it('names every field that is missing, and changes nothing', async () => {
    const person = newPerson();
    const browser = await enter(person);
    const { applicants } = await browser.call(calls.listApplicants);
    const body = {
      applicantId: applicants[0]?.id ?? '',
      service: 'passport',
      kind: 'renew',
      post: 'san-francisco',
    };
    const { orderId } = await browser.call(calls.startOrder, { body, idempotencyKey: randomUUID() });
    const refused = await submit(browser, orderId, 1, randomUUID()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'order.answers_incomplete' });
    expect((refused as CallError).detail.missing).toContain('file.photo');
    expect((await browser.call(calls.getOrder, { params: { orderId } })).status).toBe('draft');
  });
});

describe('one live order per person and document family', () => {
  it('a second order of the same person is refused at any post, also from another account, which learns no more', async () => {
    const person = newPerson();
    const { browser, orderId } = await draftOf(person);
    await submitOrder(browser, orderId);
    const twin = openBrowser(app.applicantHttp);
    const helper = newPerson();
    await signUp(app.parts, twin, helper);
    // Another account files for the same person: the passport number is the same, the account's is not.
    const second = await fillRenewal(app.parts, twin, { ...person, contact: helper.contact });
    const { version } = await twin.call(calls.getOrder, { params: { orderId: second } });
    const refused = await submit(twin, second, version, randomUUID()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'order.already_live' });
    expect(JSON.stringify((refused as CallError).detail)).not.toContain(orderId);
  });

  it('in the same account the refusal leads to the order there is', async () => {
    const person = newPerson();
    const { browser, orderId } = await draftOf(person);
    await submitOrder(browser, orderId);
    const second = await fillRenewal(app.parts, browser, person);
    const { version } = await browser.call(calls.getOrder, { params: { orderId: second } });
    const refused = await submit(browser, second, version, randomUUID()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'order.already_live', detail: { orderId } });
  });

  it('is free again once the first is withdrawn', async () => {
    const person = newPerson();
    const { browser, orderId } = await draftOf(person);
    await submitOrder(browser, orderId);
    const { version } = await browser.call(calls.getOrder, { params: { orderId } });
    const body = { version, command: { type: 'withdraw' } } as const;
    await browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: randomUUID() });
    const again = await fillRenewal(app.parts, browser, person);
    expect(await submitOrder(browser, again)).toMatch(/^SF-26-/);
  });

  it('of twenty submits of the same person at once exactly one wins', async () => {
    const person = newPerson();
    const browser = await enter(person);
    const drafts: { orderId: string; version: number }[] = [];
    for (let at = 0; at < 5; at += 1) {
      const orderId = await fillRenewal(app.parts, browser, person);
      const { version } = await browser.call(calls.getOrder, { params: { orderId } });
      drafts.push({ orderId, version });
    }
    const tries = [...drafts, ...drafts, ...drafts, ...drafts].map(async ({ orderId, version }) =>
      submit(browser, orderId, version, randomUUID()),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('whose order it is', () => {
  it("another account's order is not there, for every question one can ask of it", async () => {
    const { orderId } = await draftOf();
    const stranger = await enter(newPerson());
    const asks = [
      stranger.call(calls.getOrder, { params: { orderId } }),
      stranger.call(calls.getAnswers, { params: { orderId } }),
      stranger.call(calls.saveAnswer, {
        params: { orderId, topic: 'stay' },
        body: { version: 1, answer: {} },
      }),
      stranger.call(calls.recordPresence, { params: { orderId }, body: { kind: 'declared', why: 'denied' } }),
      stranger.call(calls.whoRead, { params: { orderId }, query: {} }),
      stranger.call(calls.discardDraft, { params: { orderId } }),
      stranger.call(calls.startUpload, { body: { orderId, slot: 'photo', bytes: 10 } }),
      submit(stranger, orderId, 1, randomUUID()),
    ];
    const codes = await Promise.all(asks.map(refusalOf));
    expect(new Set(codes)).toEqual(new Set(['order.not_found']));
  });
});

describe('the form', () => {
  it('a stale tab overwrites nothing', async () => {
    const { browser, orderId } = await draftOf();
    const params = { orderId, topic: 'stay' } as const;
    const { answers } = await browser.call(calls.getAnswers, { params: { orderId } });
    const before = answers.find(({ topic }) => topic === 'stay');
    const answer = { ...before?.answer, occupation: '教师' };
    await browser.call(calls.saveAnswer, { params, body: { version: before?.version ?? 0, answer } });
    const stale = browser.call(calls.saveAnswer, {
      params,
      body: { version: before?.version ?? 0, answer: { ...answer, occupation: '医生' } },
    });
    expect(await refusalOf(stale)).toBe('version.stale');
    const after = (await browser.call(calls.getAnswers, { params: { orderId } })).answers;
    expect(after.find(({ topic }) => topic === 'stay')?.answer.occupation).toBe('教师');
  });

  it('is closed after submit, but for what a supplement asks', async () => {
    const { browser, orderId } = await draftOf();
    await submitOrder(browser, orderId);
    const body = { version: 1, answer: { occupation: '教师' } };
    const save = browser.call(calls.saveAnswer, { params: { orderId, topic: 'stay' }, body });
    expect(await refusalOf(save)).toBe('order.field_locked');
    const upload = browser.call(calls.startUpload, { body: { orderId, slot: 'photo', bytes: 10 } });
    expect(await refusalOf(upload)).toBe('order.field_locked');
  });

  it('says which fields do not hold yet, and keeps what was typed', async () => {
    const { browser, orderId } = await draftOf();
    const { answers } = await browser.call(calls.getAnswers, { params: { orderId } });
    const person = answers.find(({ topic }) => topic === 'person');
    const { complaints } = await browser.call(calls.saveAnswer, {
      params: { orderId, topic: 'person' },
      body: { version: person?.version ?? 0, answer: { ...person?.answer, birthDay: '1991-04-13' } },
    });
    const detail = { idDay: '1991-04-12', idSex: 'F' };
    expect(complaints).toEqual([{ field: 'residentId', code: 'identity.birth_date_mismatch', detail }]);
  });
});

describe('presence', () => {
  it('outside the country is refused and remembered; a denied position is no dead end', async () => {
    const { browser, orderId } = await draftOf();
    const params = { orderId };
    const abroad = { kind: 'position', latitude: 49.28, longitude: -123.12, accuracyMetres: 20 } as const;
    expect(await refusalOf(browser.call(calls.recordPresence, { params, body: abroad }))).toBe(
      'presence.outside_country',
    );
    const { version } = await browser.call(calls.getOrder, { params });
    expect(await refusalOf(submit(browser, orderId, version, randomUUID()))).toBe('presence.outside_country');
    const denied = await browser.call(calls.recordPresence, {
      params,
      body: { kind: 'declared', why: 'denied' },
    });
    expect(denied).toEqual({ presence: 'declared', country: null });
    expect(await submitOrder(browser, orderId)).toMatch(/^SF/);
  });

  it('keeps no coordinates anywhere', async () => {
    const { orderId } = await draftOf();
    const rows = await rowsOf(`SELECT body::text FROM order_event WHERE order_id = $1`, [orderId]);
    expect(JSON.stringify(rows)).not.toMatch(/37\.5|122\.3|latitude/);
  });
});

describe('history', () => {
  it('no role of the application may change or delete an event', async () => {
    const { orderId } = await draftOf();
    const { pools } = app.parts;
    const tries = ['UPDATE order_event SET type = type', 'DELETE FROM order_event', 'TRUNCATE order_event'];
    for (const sql of tries) {
      await expect(pools.applicant.query(sql)).rejects.toThrow(/permission denied/);
      await expect(pools.worker.query(sql)).rejects.toThrow(/permission denied/);
      await expect(pools.queryAtPost('san-francisco', sql)).rejects.toThrow(/permission denied/);
    }
    expect(await rowsOf('SELECT 1 FROM order_event WHERE order_id = $1', [orderId])).not.toHaveLength(0);
  });
});

describe('papers', () => {
  it('there is a receipt and a declaration after submit, and no mailing kit before the mail gate', async () => {
    const { browser, orderId } = await draftOf();
    const paper = async (document: 'receipt' | 'declaration' | 'mailing_kit') =>
      browser.call(calls.downloadDocument, { params: { orderId, document } });
    expect(await refusalOf(paper('receipt'))).toBe('order.wrong_status');
    await submitOrder(browser, orderId);
    for (const document of ['receipt', 'declaration'] as const) {
      const bytes = Buffer.from(await (await paper(document)).arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(await refusalOf(paper('mailing_kit'))).toBe('order.wrong_status');
  });

  it('that cannot be set now, because too many wait, may be asked for again', async () => {
    const { browser, orderId } = await draftOf();
    await submitOrder(browser, orderId);
    const { parts } = app;
    const { pdfs } = parts;
    parts.pdfs = { ...pdfs, render: async () => Promise.reject(new PdfError('queue_full', 'too many')) };
    const ask = async () =>
      browser.call(calls.downloadDocument, { params: { orderId, document: 'receipt' } });
    expect(await refusalOf(ask())).toBe('document.busy');
    parts.pdfs = pdfs;
    expect((await ask()).status).toBe(200);
  });
});
