import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../db/transaction.ts';
import type { ObjectStore } from './object-store.ts';
import { judgeStore, putMark, readMark, sayStoreProblem } from './store.mark.ts';
import type { StoreHere, StoreMark, StoreProblem, StoreRow, StoreState } from './store.mark.ts';

/** The store and the database do not belong to each other. The message says what to set. */
export class StoreNotOurs extends Error {
  override readonly name = 'StoreNotOurs';
  readonly code: StoreProblem;
  constructor(code: StoreProblem, words: string) {
    super(words);
    this.code = code;
  }
}

declare const claimed: unique symbol;
/** A store whose objects may be taken away: only {@link OwnStore.claim} hands it out. */
export type ClaimedStore = ObjectStore & { readonly [claimed]: true };

export type OwnStore = {
  /** Makes database and store known to each other where neither knows anybody. @throws StoreNotOurs */
  settle(): Promise<void>;
  /** The same question, for who only asks: nothing is made known to anybody. @throws StoreNotOurs */
  judge(): Promise<void>;
  /**
   * For a sweep: as {@link OwnStore.settle}, and from now on no older copy of this database fits the store.
   * @throws StoreNotOurs
   */
  claim(): Promise<ClaimedStore>;
  /** Gives the store to this database, whoever had it before; the operator has seen what that means. */
  adopt(): Promise<void>;
};

export type OwnStoreParts = {
  files: ObjectStore;
  /** The worker's role. */
  worker: Pool;
  here: StoreHere;
  /** An object that the database names already, from before stores had marks; null when it names none. */
  findNamedKey: () => Promise<string | null>;
};

export function openOwnStore(parts: OwnStoreParts): OwnStore {
  return {
    settle: async () => settle(parts),
    judge: async () => void (await judge(parts)),
    claim: async () => {
      await settle(parts);
      await passTurn(parts);
      return parts.files as ClaimedStore;
    },
    adopt: async () => {
      await parts.worker.query(ADOPT, [randomUUID(), parts.here.kind, parts.here.place, randomUUID()]);
      await place(parts);
    },
  };
}

async function settle(parts: OwnStoreParts): Promise<void> {
  const state = await judge(parts);
  if (state === 'fits') return;
  // Two processes may be the first: one row, and both place the same mark.
  if (state === 'new')
    await parts.worker.query(TAKE, [randomUUID(), parts.here.kind, parts.here.place, randomUUID()]);
  await place(parts);
}

async function judge(parts: OwnStoreParts): Promise<Exclude<StoreState, StoreProblem>> {
  const { row, state } = await look(parts);
  if (state === 'new' && !(await hasFiles(parts))) throw notOurs(parts, 'no_files', row);
  if (state === 'fits' || state === 'new' || state === 'unplaced') return state;
  throw notOurs(parts, state, row);
}

async function look(parts: OwnStoreParts): Promise<{ row: StoreRow | null; state: StoreState }> {
  const database = await nameDatabase(parts.worker);
  let row = await readRow(parts.worker);
  for (;;) {
    const state = judgeStore(row, await readMark(parts.files), { ...parts.here, database });
    const now = state === 'other_turn' || state === 'taken' ? await readRow(parts.worker) : row;
    // A sweep passed the turn on, or another process took the store, between the two readings.
    if (now?.turn === row?.turn && now?.nextTurn === row?.nextTurn) return { row, state };
    row = now;
  }
}

function notOurs({ here }: OwnStoreParts, problem: StoreProblem, row: StoreRow | null): StoreNotOurs {
  return new StoreNotOurs(problem, sayStoreProblem(problem, here, row));
}

async function hasFiles({ files, findNamedKey }: OwnStoreParts): Promise<boolean> {
  const key = await findNamedKey();
  return key === null || (await files.get(key)) !== null;
}

/** The row is committed before the mark is put, so that a crash in between is told from another's mark. */
async function place(parts: OwnStoreParts): Promise<void> {
  const { here, worker, files } = parts;
  await inTransaction(worker, async (client) => {
    const row = await lockRow(client);
    if (row === null || row.placed) return;
    if (row.kind !== here.kind) throw notOurs(parts, 'other_kind', row);
    await putMark(files, markOf(row));
    await client.query('UPDATE object_store SET placed_at = now()');
  });
}

async function passTurn({ worker, files }: OwnStoreParts): Promise<void> {
  await worker.query('UPDATE object_store SET next_turn = coalesce(next_turn, $1)', [randomUUID()]);
  // Under the row's lock: of two sweeps none puts back a mark that the other has passed on.
  await inTransaction(worker, async (client) => {
    const row = await lockRow(client);
    if (row === null || row.nextTurn === null) return;
    await putMark(files, { store: row.id, turn: row.nextTurn });
    await client.query('UPDATE object_store SET turn = next_turn, next_turn = NULL');
  });
}

function markOf({ id, turn }: StoreRow): StoreMark {
  return { store: id, turn };
}

const SELECT = `SELECT id, kind, place, turn, next_turn AS "nextTurn", database, placed_at IS NOT NULL AS placed
  FROM object_store`;
const SELECT_LOCKED = `${SELECT} FOR UPDATE`;

/** A failover keeps both, a copy in another database or on another server does not. */
const DATABASE = `(SELECT system_identifier::text FROM pg_control_system()) || '/' ||
  (SELECT oid::text FROM pg_database WHERE datname = current_database())`;

const NAME = `SELECT ${DATABASE} AS name`;

const TAKE = `INSERT INTO object_store (id, kind, place, turn, database)
  VALUES ($1, $2, $3, $4, ${DATABASE}) ON CONFLICT DO NOTHING`;

const ADOPT = `INSERT INTO object_store (id, kind, place, turn, database) VALUES ($1, $2, $3, $4, ${DATABASE})
  ON CONFLICT (only_row) DO UPDATE SET id = excluded.id, kind = excluded.kind, place = excluded.place,
    turn = excluded.turn, next_turn = NULL, database = excluded.database, placed_at = NULL`;

async function readRow(worker: Pool): Promise<StoreRow | null> {
  const { rows } = await worker.query<StoreRow>(SELECT);
  return rows[0] ?? null;
}

async function lockRow(client: PoolClient): Promise<StoreRow | null> {
  const { rows } = await client.query<StoreRow>(SELECT_LOCKED);
  return rows[0] ?? null;
}

async function nameDatabase(worker: Pool): Promise<string> {
  const { rows } = await worker.query<{ name: string }>(NAME);
  return rows[0]?.name ?? '';
}
