import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Parts } from '../../src/app/app.parts.ts';
import { lookAtPicture } from '../../src/face/face.find.ts';
import type { SentFrame } from '../../src/face/face.frames.ts';

/**
 * What a frame or a template would look like wherever it was put: bytes that nothing else has, plainly, in hex, in base64
 * at each of its three alignments, and the numbers of a template as text.
 */
export async function marksOf(
  parts: Pick<Parts, 'images' | 'faces'>,
  frames: readonly SentFrame[],
): Promise<Buffer[]> {
  const pieces = frames.flatMap(({ jpeg }) => [0.3, 0.5, 0.7].map((share) => pieceAt(jpeg, share)));
  const [face] = frames[0]
    ? await lookAtPicture(parts, frames[0].jpeg, { longSide: 480, way: 'as_it_is' })
    : [];
  const template = face?.descriptor;
  if (!template) return pieces.flatMap(spellings);
  const bytes = Buffer.from(template.buffer, template.byteOffset, template.byteLength);
  const numbers = [0, 1, 2].map((at) => Buffer.from(String(template[at]).slice(0, 12)));
  return [...[...pieces, Buffer.from(bytes.subarray(0, 24))].flatMap(spellings), ...numbers];
}

function pieceAt(jpeg: Buffer, share: number): Buffer {
  const at = Math.floor(jpeg.length * share);
  return Buffer.from(jpeg.subarray(at, at + 24));
}

function spellings(piece: Buffer): Buffer[] {
  // The characters that also hold bits of a neighbour are left out.
  const encoded = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), piece])
      .toString('base64')
      .slice(4, -4),
  );
  return [piece, ...[piece.toString('hex'), ...encoded].map((text) => Buffer.from(text))];
}

export function containsAny(place: Buffer, marks: readonly Buffer[]): boolean {
  return marks.some((mark) => place.includes(mark));
}

/** Every table whole, all columns, as text: bytes are written in hex. */
export async function databaseText(db: Pool): Promise<Buffer> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts: Buffer[] = [];
  for (const { name } of rows) {
    // Trap: without the setting bytes are base64 with a line break every 76 characters, which hides what is looked for.
    const found = await db.query<{ all: string }>(
      `SELECT query_to_xml('SELECT * FROM ' || $1, true, true, '')::text AS all
       FROM set_config('xmlbinary', 'hex', true)`,
      [name],
    );
    texts.push(Buffer.from((found.rows[0]?.all ?? '').toLowerCase()), Buffer.from(found.rows[0]?.all ?? ''));
  }
  return Buffer.concat(texts);
}

/** Rows of each table in which sealed bytes could stand, where no mark would be seen, and the number of large objects. */
export async function countSealable(db: Pool): Promise<Record<string, string>> {
  const { rows } = await db.query<{ name: string; count: string }>(
    `SELECT name, query_to_xml('SELECT count(*) FROM ' || name, true, true, '')::text AS count
     FROM (SELECT DISTINCT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
       WHERE data_type = 'bytea' AND table_schema NOT IN ('pg_catalog', 'information_schema')
       UNION ALL SELECT 'pg_catalog.pg_largeobject_metadata') AS sealable`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, /\d+/.exec(count)?.[0] ?? '']));
}

/** Of a folder and those below it. @param since only what was written after, in ms */
export async function filesBelow(folder: string, since = 0, depth = 8): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = names.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? filesBelow(path, since, depth - 1) : [];
    const written = entry.isFile() ? await stat(path).catch(() => null) : null;
    return written !== null && written.mtimeMs >= since ? [path] : [];
  });
  return (await Promise.all(below)).flat();
}

export async function tracesIn(paths: readonly string[], marks: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (containsAny(await readFile(path).catch(() => Buffer.alloc(0)), marks)) found.push(path);
  }
  return found;
}
