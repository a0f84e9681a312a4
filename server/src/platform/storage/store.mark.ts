/**
 * Whose files a store holds. The database keeps the store's id, and the store carries it in a mark, so that neither
 * serves another: a process that was not told of the bucket would go on in an empty folder, and an old copy of the
 * database would sweep from the live store whatever it does not know.
 */
import { z } from 'zod';
import type { ObjectStore } from './object-store.ts';

export type StoreKind = 'folder' | 's3';

/** Where this process would put files. */
export type StoreHere = { readonly kind: StoreKind; readonly place: string };

export type StoreRow = StoreHere & {
  readonly id: string;
  readonly turn: string;
  readonly nextTurn: string | null;
  readonly database: string;
  readonly placed: boolean;
};

const markSchema = z.object({ store: z.string(), turn: z.string() });
export type StoreMark = z.infer<typeof markSchema>;

/** A name like any object's, on a shelf that no sweep walks. */
export const MARK_KEY = `mark/00/${'0'.repeat(32)}`;

/** null: this store is nobody's yet. @throws when the mark is none of ours */
export async function readMark(store: ObjectStore): Promise<StoreMark | null> {
  const text = await store.get(MARK_KEY);
  return text === null ? null : markSchema.parse(JSON.parse(text.toString('utf8')));
}

export async function putMark(store: ObjectStore, mark: StoreMark): Promise<void> {
  await store.put(MARK_KEY, Buffer.from(JSON.stringify(mark)));
}

/** `new`: neither knows of the other. `unplaced`: the mark may not have been put before a crash. */
export type StoreState = 'fits' | 'new' | 'unplaced' | StoreProblem;
export type StoreProblem =
  | 'other_kind'
  | 'other_database'
  | 'no_mark'
  | 'taken'
  | 'other_store'
  | 'other_turn'
  | 'no_files';

/** @param here of this process, and the database as it is now */
export function judgeStore(
  row: StoreRow | null,
  mark: StoreMark | null,
  here: { kind: StoreKind; database: string },
): StoreState {
  if (row === null) return mark === null ? 'new' : 'taken';
  if (row.kind !== here.kind) return 'other_kind';
  if (row.database !== here.database) return 'other_database';
  if (mark !== null && mark.store !== row.id) return 'other_store';
  if (!row.placed) return 'unplaced';
  if (mark === null) return 'no_mark';
  return mark.turn === row.turn || mark.turn === row.nextTurn ? 'fits' : 'other_turn';
}

const SETTINGS: Record<StoreKind, string> = {
  s3: 'S3_ENDPOINT, S3_BUCKET, S3_KEY and S3_SECRET',
  folder: 'LINGSHI_DATA, and no S3_*',
};
const ADOPT = 'If this store is meant to be its own from now on, say: npm run -s lingshi -- store adopt';

/** What is wrong and what to set, for an operator. */
export function sayStoreProblem(problem: StoreProblem, here: StoreHere, row: StoreRow | null): string {
  const known = row === null ? '' : `${row.kind === 's3' ? 'in the bucket' : 'in the folder'} ${row.place}`;
  const set = row === null ? '' : `Set ${SETTINGS[row.kind]} for it. `;
  const sentences: Record<StoreProblem, string> = {
    other_kind: `The files of this database lie ${known}, and this process would keep them in ${here.place}. ${set}${ADOPT}`,
    no_mark: `${here.place} holds no files of this database: they lie ${known}. ${set}${ADOPT}`,
    other_store: `${here.place} is the store of another database: the files of this one lie ${known}. ${set}${ADOPT}`,
    taken: `${here.place} is the store of another database, and this one has none yet. Set DATABASE_URL or the store that belongs to it. ${ADOPT}`,
    other_database: `This database is a copy: the store ${known} belongs to the one it was copied from. Give the copy a store of its own, with ${SETTINGS[here.kind]}. ${ADOPT}`,
    other_turn: `This database is older than its store ${known}: it was restored, or is a copy beside the live one, and would take away files that it does not know. Give a copy a store of its own, with ${SETTINGS[here.kind]}. ${ADOPT}`,
    no_files: `${here.place} is empty, and this database names files. Set the store they lie in: ${SETTINGS.s3}, or ${SETTINGS.folder}. ${ADOPT}`,
  };
  return sentences[problem];
}
