/**
 * Effects that happen after a change: written in the change's own transaction, done later by a worker,
 * at least once. A handler makes its effect once-only with a unique row at the receiving end.
 *
 * A change writes one small row, and the worker moves such rows into pg-boss (job.mover.ts). Measured with
 * 16 clients: pg-boss's own insert takes four tenths of the throughput of a change, because every job locks
 * the rows of its queue and its dead letters; this row takes nothing that can be told from noise.
 */
import { hash, randomUUID } from 'node:crypto';

/** Ids and plain words only: payloads lie in the clear, and outlive an erased person. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export type EnqueuedJob = {
  /** A queue of the worker's list. */
  readonly name: string;
  readonly payload: JobPayload;
  /** Done only once for this key, until a week after it was done. */
  readonly unique?: string;
  /** ISO instant before which it does not run. */
  readonly startAt?: string;
};

type Db = { query(text: string, values: unknown[]): Promise<unknown> };

const MOST_PAYLOAD_CHARACTERS = 1_000;

/** Enqueues in whatever transaction `db` is in. */
export async function enqueue(db: Db, job: EnqueuedJob): Promise<void> {
  await db.query('INSERT INTO enqueued_job (job_id, queue, payload, start_at) VALUES ($1, $2, $3, $4)', [
    jobIdOf(job),
    job.name,
    payloadText(job),
    job.startAt ?? null,
  ]);
}

/** The same UUID (version 8) for the same key: the second job then meets the first one's primary key. */
export function jobIdOf({ name, unique }: EnqueuedJob): string {
  if (unique === undefined) return randomUUID();
  const bytes = hash('sha256', `${name}\n${unique}`, 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function payloadText({ payload }: EnqueuedJob): string {
  const text = JSON.stringify(payload);
  if (text.length > MOST_PAYLOAD_CHARACTERS) throw new Error('A job carries ids, not data');
  return text;
}
