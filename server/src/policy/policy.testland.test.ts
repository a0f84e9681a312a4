import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { LOAD_FORMS } from '@lingshi/services/generated/forms.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { openTestland } from '../../test/testland.ts';

const POSTS = '/api/posts';
const SERVICE_NAMES = '/api/services';
let demo: TestApp;
let there: TestApp;

beforeAll(async () => {
  [demo, there] = await Promise.all([
    createTestApp({ config: { mode: 'demo' } }),
    createTestApp({ parts: await openTestland() }),
  ]);
});
afterAll(async () => Promise.all([demo.close(), there.close()]));

describe('Testland, the country of the tests', () => {
  test('is in no program that is offered: not its country, not its rules, not its services', () => {
    const { book } = demo.parts.rules;
    expect(book.countries.map(({ id }) => id)).toEqual(['US']);
    expect(book.ruleSets.map(({ id }) => id)).not.toContain('testland');
    expect(book.rows.some(({ post }) => post === 'TL')).toBe(false);
    const offered = [...SERVICES.map(({ id }) => id), ...Object.keys(LOAD_FORMS)];
    for (const { id } of there.parts.rules.book.services) {
      expect(demo.parts.rules.book.services.map((one) => one.id)).not.toContain(id);
      expect(demo.parts.forms.findService(id)).toBeNull();
      expect(offered).not.toContain(id);
    }
  });

  test('is served by whoever is handed its folder, and then nothing else is', async () => {
    const posts = (await there.visitor().get(POSTS)).text;
    expect(posts).toContain('testland-south');
    expect(posts).not.toContain('san-francisco');
    expect((await demo.visitor().get(POSTS)).text).not.toContain('testland');
    for (const { id } of there.parts.rules.book.services)
      expect(there.parts.forms.findService(id)?.id).toBe(id);
  });

  test('calls its services as its own rules do, and so does the console', async () => {
    const { services } = JSON.parse((await there.visitor().get(SERVICE_NAMES)).text) as {
      services: { id: string }[];
    };
    expect(services.find((one) => one.id === 'library_card')).toMatchObject({
      id: 'library_card',
      words: { zh: '借书证', en: 'Library card' },
      kinds: [{ id: 'first', words: { zh: '首次办理', en: 'First card' } }],
    });
    expect((await demo.visitor().get(SERVICE_NAMES)).text).not.toContain('library_card');
  });
});
