import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../test/platform/database.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

type Said = { code: number; out: string; err: string };

async function say(...words: string[]): Promise<Said> {
  return await sayWith({}, ...words);
}

/** @param settings of the environment; a command that does not end is killed, and has no code of its own */
async function sayWith(settings: Record<string, string>, ...words: string[]): Promise<Said> {
  const options = { env: { ...process.env, ...settings }, timeout: 60_000 };
  return await new Promise((done) => {
    execFile(process.execPath, [MAIN, 'cli', ...words], options, (error, out, err) => {
      const killed = error?.killed === true ? -1 : 0;
      done({ code: typeof error?.code === 'number' ? error.code : killed, out, err });
    });
  });
}

it('a command is known by its whole name, and explains itself when asked', async () => {
  const [wrong, help, all] = await Promise.all([say('photograph', 'x.jpg'), say('photo', '--help'), say()]);
  expect(wrong).toMatchObject({ code: 2, out: expect.stringContaining('mrz FILE…') });
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('photo FILE… [--spec ID]') });
  expect(help.out).not.toContain('mrz');
  expect(all.code).toBe(0);
});

it('situations are answered line by line, and one that is not well formed is named and holds up no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'situations-'));
  const [table, lines] = [join(folder, 'table.json'), join(folder, 'lines.jsonl')];
  const facts = { inCountry: true, state: 'NY', wants: 'passport', holds: null, accountHolder: 'other' };
  const good = { on: '2021-08-01', facts: { ...facts, chosenPost: 'new_york' } };
  await writeFile(
    table,
    JSON.stringify([
      { id: 'a', ...good },
      { ...good, id: 'b', on: 'soon' },
    ]),
  );
  await writeFile(lines, `{"broken\n${JSON.stringify({ id: 'c', ...good, facts: { ...facts, shoe: 1 } })}\n`);
  const said = await say('rules', 'answer', table, lines);
  expect(said.code).toBe(1);
  const answers = said.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(answers[0]).toMatchObject({
    answer: { served: true, service: 'passport', kind: 'first', post: 'new_york', feeCents: 2300 },
    rows: expect.arrayContaining([
      expect.objectContaining({ subject: 'route', item: 'passport_first' }),
    ]) as unknown,
  });
  for (const named of [`${table} b: on`, `${lines} line 1`, `${lines} c: nobody asks shoe`]) {
    expect(said.err).toContain(named);
  }
});

it('explains a case by the rules in files, and names what is wrong with a question', async () => {
  const explain = ['rules', 'explain', '--service', 'passport', '--post', 'chicago', '--files'];
  const [said, half] = await Promise.all([
    say(...explain, '--kind', 'renew', '--on', '2021-06-08'),
    say(...explain),
  ]);
  const { answer, sources } = JSON.parse(said.out) as { answer: { fee: object }; sources: string[] };
  expect(answer.fee).toMatchObject({ total: { currency: 'USD', cents: 2300 } });
  expect(sources).toContain('notice 二(一)6');
  expect(half.code).toBe(2);
});

it('explains without settings only the rules in files, and says so; what is wrong has the name it is typed by', async () => {
  const explain = ['rules', 'explain', '--service', 'passport', '--post', 'chicago', '--kind', 'renew'];
  const [bare, wrong] = await Promise.all([say(...explain), say(...explain, '--on', 'soon', '--files')]);
  expect(bare.code).toBe(1);
  expect(bare.err).toContain('--files');
  expect(wrong.err).toContain('--on:');
  expect(wrong.err).not.toContain('--day');
});

it('an officer of no post, and a link for nobody, end with words and a code', async () => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-cli-'));
  const settings = { LINGSHI_MODE: 'demo', LINGSHI_DATA: folder, DATABASE_URL: database.url };
  const [added, link] = [
    await sayWith(settings, 'officer', 'add', 'atlantis', 'ada@post.example', 'Ada', 'post_admin'),
    await sayWith(settings, 'officer', 'link', 'nobody@post.example'),
  ];
  expect(added).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no post atlantis.') as string,
  });
  expect(added.err).toContain('san-francisco');
  expect(link).toMatchObject({ code: 1, err: expect.stringContaining('officer.not_found') as string });
  await database.drop();
}, 120_000);
