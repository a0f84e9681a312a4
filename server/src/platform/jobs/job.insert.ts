import { hash, randomUUID } from 'node:crypto';
// Internal to pg-boss, which is therefore pinned to one version. Its public send() does the same with a look-up
// before, and cannot be part of a caller's statement. enqueue.test.ts fails when it changes.
import { insertJobs } from 'pg-boss/dist/plans.js';
import { JOB_SCHEMA } from '../db/job-schema.ts';

/** Ids and plain words only: payloads lie in the clear, and outlive an erased person. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export type EnqueuedJob = {
  /** A queue of the worker's list. */
  readonly name: string;
  readonly payload: JobPayload;
  /** Enqueued only once for this key, until a week after it was done. */
  readonly unique?: string;
  /** ISO instant before which it does not run. */
  readonly startAt?: string;
};

const MOST_PAYLOAD_BYTES = 1_000;
// Queues share one table (createQueues never makes a partition); going there directly spares the routing.
const TABLE = 'job_common';
const statements = new Map<string, string>();

export function insertText(name: string): string {
  const known = statements.get(name);
  if (known !== undefined) return known;
  // The name is written into the statement: it must be one.
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(name)) throw new Error('Not the name of a queue');
  const text = insertJobs(JOB_SCHEMA, { table: TABLE, name, returnId: false });
  if (text.split('$1').length !== 2) throw new Error('pg-boss no longer takes its jobs as one parameter');
  statements.set(name, text);
  return text;
}

export function insertValue({ name, payload, unique, startAt }: EnqueuedJob): string {
  const id = unique === undefined ? randomUUID() : uuidOf(`${name}\n${unique}`);
  const value = JSON.stringify([{ id, data: payload, startAfter: startAt }]);
  if (value.length > MOST_PAYLOAD_BYTES) throw new Error('A job carries ids, not data');
  return value;
}

/** The same UUID (version 8) for the same text: the primary key then refuses the second job. */
function uuidOf(text: string): string {
  const bytes = hash('sha256', text, 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
