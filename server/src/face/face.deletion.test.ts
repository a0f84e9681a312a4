import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newObjectKey } from '../platform/storage/object-store.ts';
import { openTestDesk } from '../worklist/test-desk.ts';
import type { Owner, TestDesk } from '../worklist/test-desk.ts';
import { packFrames } from './face.frames.ts';
import type { SentFrame } from './face.frames.ts';
import { agree, ask, sendFrames, upload } from './test-face.ts';
import { dataPageOf, film, portraitOf, seat } from './test-frames.ts';
import type { Sitter } from './test-frames.ts';

/**
 * Frames and templates are gone with the decision: looked for in database, object store, temp folders and log.
 */
let desk: TestDesk;
let owner: Owner;
let sitter: Sitter;
let marks: Buffer[];
let began: number;

beforeAll(async () => {
  desk = await openTestDesk();
  sitter = await seat(desk.app.services.faces, 'ada');
  [owner] = (await desk.drafts(1)) as [Owner];
  await upload(owner, 'photo', await portraitOf(sitter));
  await upload(owner, 'data_page', await dataPageOf(sitter));
  await agree(owner);
  began = Date.now() - 1_000;
  const { challengeId, moves } = await ask(owner, desk);
  const frames = await film(sitter, moves);
  marks = [...frames.map(markOf), ...(await templateMarks(frames))];
  const answer = await sendFrames(owner, challengeId, packFrames(frames));
  if (answer.outcome !== 'passed') throw new Error(`The check failed: ${answer.fault}.`);
}, 120_000);
afterAll(() => desk.close());

/** Bytes out of the middle of a frame, which nothing else has. */
function markOf({ jpeg }: SentFrame): Buffer {
  const middle = Math.floor(jpeg.length / 2);
  return Buffer.from(jpeg.subarray(middle, middle + 24));
}

/** Of the first frame's template: its bytes, and its first number as text. */
async function templateMarks([first]: SentFrame[]): Promise<Buffer[]> {
  const { lookAtPicture } = await import('./face.find.ts');
  const [face] = await lookAtPicture(desk.app.services, first!.jpeg, 480);
  const template = face!.descriptor!;
  const bytes = Buffer.from(template.buffer, template.byteOffset, template.byteLength);
  return [Buffer.from(bytes.subarray(0, 16)), Buffer.from(String(template[0]).slice(0, 12))];
}

/** Whether the bytes stand there, plainly or as text. */
function holds(place: Buffer): boolean {
  return marks.some((mark) =>
    [mark, Buffer.from(mark.toString('hex')), Buffer.from(mark.toString('base64').slice(4, 24))].some(
      (bytes) => place.includes(bytes),
    ),
  );
}

/** Every table whole, as text: bytes are written in hex. */
async function databaseText(): Promise<Buffer> {
  const { owner: db } = desk.app.database;
  const { rows } = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await db.query<{ all: string | null }>(
      `SELECT string_agg(x::text, E'\\n') AS all FROM query_to_xml('SELECT * FROM ' || $1, true, true, '') AS x`,
      [name],
    );
    texts.push(found.rows[0]?.all ?? '');
  }
  return Buffer.from(texts.join('\n'));
}

async function filesBelow(folder: string, since: number, depth = 4): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = names.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? filesBelow(path, since, depth - 1) : [];
    const changed = entry.isFile() ? await stat(path).catch(() => null) : null;
    return changed !== null && changed.mtimeMs >= since && changed.size < 20_000_000 ? [path] : [];
  });
  return (await Promise.all(below)).flat();
}

async function tracesIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) if (holds(await readFile(path).catch(() => Buffer.alloc(0)))) found.push(path);
  return found;
}

const objects = () => join(desk.app.services.config.dataFolder, 'files');

test('no table holds a frame or a template', async () => {
  expect(holds(await databaseText())).toBe(false);
});

test('the row of a check has room for no template', async () => {
  const { rows } = await desk.app.database.owner.query<{ type: string }>(
    `SELECT DISTINCT data_type AS type FROM information_schema.columns WHERE table_name = 'face_check'`,
  );
  const types = rows.map(({ type }) => type);
  expect(types).not.toContain('bytea');
  expect(types).not.toContain('jsonb');
});

test('the object store holds the two pictures of the order and nothing of the check', async () => {
  const kept = await filesBelow(objects(), 0);
  expect(kept).toHaveLength(2);
  expect(await tracesIn(kept)).toEqual([]);
  // Neither sealed: nothing was put there since the check began.
  const { rows } = await desk.app.database.owner.query(`SELECT slot FROM order_file WHERE created_at >= $1`, [
    desk.app.clock.now(),
  ]);
  expect(rows).toEqual([]);
});

test('the temp folders hold nothing of it', async () => {
  expect(await tracesIn(await filesBelow(tmpdir(), began))).toEqual([]);
});

test('the log says nothing of it', () => {
  expect(desk.log().length).toBeGreaterThan(100);
  expect(holds(Buffer.from(desk.log()))).toBe(false);
});

test('a frame that stayed would be found in each of these places', async () => {
  const [mark] = marks;
  const plant = `UPDATE face_check SET reason = encode($2, 'hex') WHERE order_id = $1`;
  await desk.app.database.owner.query(plant, [owner.orderId, mark]);
  expect(holds(await databaseText())).toBe(true);
  const kept = await desk.app.services.files
    .put(newObjectKey('part'), mark!)
    .then(() => filesBelow(objects(), 0));
  expect(await tracesIn(kept)).toHaveLength(1);
  expect(await tracesIn(await filesBelow(tmpdir(), began))).not.toEqual([]);
});
