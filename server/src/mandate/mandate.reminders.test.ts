import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRules } from '../app/app.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { sweepMandates } from './mandate.reminders.ts';
import { accept, codeOf, enterHolder, mandate, PERSON } from '../../test/mandate/mandates.ts';

const DAY_MS = 24 * 3600_000;
/** Today at the posts when the test's clock stands at its start. */
const START = Date.parse('2026-03-02T18:00:00Z');

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const at = (day: string) => new Date(`${day}T18:00:00Z`);

async function told(contact: string): Promise<(string | null)[]> {
  const messages = (await app.outbox()).filter(({ to, text }) => to === contact && !/\d{6}/.test(text ?? ''));
  return messages.map(({ text }) => text);
}

/** How many messages each side has since: the sweep runs as the worker runs it. */
async function sweptOn(day: string, ...contacts: string[]): Promise<number[]> {
  app.clock.set(at(day));
  const before = await Promise.all(contacts.map(async (contact) => (await told(contact)).length));
  await sweepMandates(app.parts);
  await sweepMandates(app.parts);
  return await Promise.all(
    contacts.map(async (contact, index) => (await told(contact)).length - (before[index] ?? 0)),
  );
}

describe('before a mandate ends', () => {
  it('both sides are told fourteen and two days ahead, once each, in words that name nobody', async () => {
    app.clock.set(new Date(START));
    const { person, holder } = await mandate(app, { untilDay: '2026-06-30' });
    const both = [person.contact, holder.contact] as const;
    expect(await sweptOn('2026-06-15', ...both)).toEqual([0, 0]);
    expect(await sweptOn('2026-06-16', ...both)).toEqual([1, 1]);
    expect(await sweptOn('2026-06-20', ...both)).toEqual([0, 0]);
    expect(await sweptOn('2026-06-28', ...both)).toEqual([1, 1]);
    expect(await sweptOn('2026-07-02', ...both)).toEqual([0, 0]);
    for (const contact of both) {
      const [newest] = await told(contact);
      expect(newest).toContain('2026年6月30日');
      expect(newest).toContain('/me/mandates');
      expect(newest).not.toContain(PERSON);
    }
  });

  it('nobody is told of one that was ended, or that nobody accepted', async () => {
    app.clock.set(new Date(START));
    const { id, person, holder } = await mandate(app, { untilDay: '2026-06-30' });
    good(await person.delete(`/api/mandates/${id}`));
    const lonely = await app.signUp();
    await codeOf(lonely, { untilDay: '2026-06-30' });
    expect(await sweptOn('2026-06-29', person.contact, holder.contact, lonely.contact)).toEqual([0, 0, 0]);
  });

  it('as many days ahead as the rules say: another row is another day, and no code', async () => {
    const rules = await readRules();
    const row = {
      item: 'remind_before_end',
      days: 30,
      source: 'made up for this test',
      confidence: 'ours',
    } as const;
    const other = await createTestApp({
      parts: { rules: { ...rules, book: { ...rules.book, mandateTerms: [row] } } },
    });
    try {
      const [person, holder] = [await other.signUp(), await enterHolder(other)];
      good(await accept(holder, (await codeOf(person, { untilDay: '2026-06-30' })).code));
      const count = async () => (await other.outbox()).filter(({ to }) => to === person.contact).length;
      const before = await count();
      other.clock.advance(DAY_MS * 90);
      await sweepMandates(other.parts);
      expect(await count()).toBe(before + 1);
    } finally {
      await other.close();
    }
  });
});
