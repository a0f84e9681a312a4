import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { loadRules } from './policy.rules.ts';

const RULES = join(import.meta.dirname, '../../../rules');
let folder: string;
let app: TestApp;
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingshi-rules-'));
  await cp(RULES, folder, { recursive: true });
  await change('posts/chicago.json', 'America/Chicago', 'America/Houston');
  app = await createTestApp({ parts: { rules: await loadRules(folder) }, log: (line) => lines.push(line) });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replaceAll(from, to));
}

const listed = async () =>
  ((await app.visitor().get('/api/posts')).body as { posts: { id: string }[] }).posts.map(({ id }) => id);

test('a post whose zone is nowhere is out of service and alarmed, the others go on', async () => {
  expect(app.parts.rules.lostPosts).toEqual([{ id: 'chicago', problems: ['no time zone America/Houston'] }]);
  expect(await listed()).toEqual(['los-angeles', 'new-york', 'san-francisco', 'washington']);
  expect((await app.visitor().get('/api/offers?post=chicago')).body).toMatchObject({
    code: 'post.not_found',
  });
  expect(lines.join('')).toContain('a post is out of service');
  const metrics = await app.parts.metrics.registry.metrics();
  expect(metrics).toContain('posts_out_of_service 1');
});

test('such a post would make the list of every post fail: this test can fail', () => {
  const { seed } = app.parts.rules;
  expect(() => seed.posts.map(({ timeZone }) => dayIn(timeZone, new Date()))).toThrow('Houston');
});

test('what concerns more than one post, and a consent that no form asks, keeps the program from starting', async () => {
  await change('consents/notice-2021.json', '"group": "loss"', '"group": "lost"');
  await expect(loadRules(folder)).rejects.toThrow('no form asks for the group lost');
  await change('consents/notice-2021.json', '"group": "lost"', '"group": "loss"');
  await change('countries/us.json', '"USD"', '"USQ"');
  await expect(loadRules(folder)).rejects.toThrow('no currency USQ');
});
