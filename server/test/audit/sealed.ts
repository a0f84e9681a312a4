import { createDecipheriv } from 'node:crypto';
import type { TestApp } from '../app.ts';

type Place = {
  /** Table and column as the additional data names them, where the row's own table is another. */
  at?: [table: string, column: string];
  /** SQL of the id of the row, of row `t`. */
  row: string;
  /** SQL of whose key seals it; left out, the outbox key does. */
  person?: string;
};

const OF_ORDER = '(SELECT person_id FROM orders WHERE id = t.order_id)';
const OF_ACCOUNT = '(SELECT person_id FROM account WHERE id = t.account_id)';
const FILE_KEY: Place['at'] = ['file_key', 'wrapped'];
const subject: Place = { row: 't.order_id', person: OF_ORDER };
/** An exception has a key of its own, which is the post's to open. */
const exception: Place = { row: 't.id', person: 't.id' };

/**
 * Where each sealed column says it lies, by hand from docs/decisions/0003-personal-data-format.md: not from the code
 * that seals. What stands here and is met by no test is a fault of `sealed.test.ts`.
 */
export const SEALED: Record<string, Place> = {
  'applicant.sealed': { row: 't.id', person: 't.person_id' },
  'contact.sealed': { row: 't.id', person: OF_ACCOUNT },
  'data_page_reading.sealed': { row: 't.order_id', person: OF_ORDER },
  'guardian_signature.sealed': { row: 't.invitation_id', person: OF_ORDER },
  'lock_exception.wish': exception,
  'lock_exception.request': exception,
  'lock_exception.decision': exception,
  'message.sealed': { row: 't.id', person: OF_ORDER },
  'officer.sealed': { row: 't.id', person: 't.person_id' },
  'officer.totp_sealed': { row: 't.id', person: 't.person_id' },
  'on_behalf.sealed': { row: 't.order_id', person: OF_ORDER },
  'one_time_code.contact_sealed': { row: 't.id' },
  'order_answer.sealed': { row: `t.order_id || '/' || t.topic`, person: OF_ORDER },
  'order_answer.before': { row: `t.order_id || '/' || t.topic`, person: OF_ORDER },
  'order_document.wrapped_key': { at: FILE_KEY, row: 't.file_id', person: OF_ORDER },
  'order_file.wrapped_key': { at: FILE_KEY, row: 't.id', person: OF_ORDER },
  'order_subject.name': subject,
  'order_subject.pinyin': subject,
  'order_subject.sex_birth': subject,
  'order_subject.passport_number': subject,
  'order_subject.resident_id': subject,
  'order_subject.address_abroad': subject,
  'order_subject.phone': subject,
  'order_subject.email': subject,
  'outbox_message.recipient_sealed': { row: 't.id' },
  'outbox_message.body_sealed': { row: 't.id' },
  'photo_check.likeness': { row: 't.file_id', person: OF_ORDER },
  'photo_check.word': { row: 't.file_id', person: OF_ORDER },
  'real_name.sealed': { row: 't.account_id', person: OF_ACCOUNT },
  'upload.wrapped_key': { row: 't.id', person: OF_ORDER },
};

/**
 * Keys themselves: {@link openKeys} opens them all, or nothing else opens. And words of ours by which a root key is known,
 * `key.canary.test.ts`.
 */
export const WRAPPED = ['person_key.wrapped', 'scope_key.wrapped', 'key_canary.made'];

type Value = { sealed: Buffer; row: string; person: string | null };

/** The columns among these that hold nothing, and the values that do not open just where they lie. */
export async function sealFaults(app: TestApp, columns: readonly string[]): Promise<string[]> {
  const keys = await openKeys(app);
  const faults = columns.map(async (name) => {
    const values = await valuesIn(app, name);
    if (values.length === 0) return [`${name}: no row here`];
    return values.flatMap((value) => faultsOf(name, value, keyOf(app, keys, value)));
  });
  return (await Promise.all(faults)).flat();
}

async function valuesIn({ database }: TestApp, name: string): Promise<Value[]> {
  const place = SEALED[name];
  if (place === undefined) throw new Error(`${name} is not written down among the sealed columns`);
  const [table = '', column = ''] = name.split('.');
  const text = `SELECT t."${column}" AS sealed, (${place.row})::text AS row, (${place.person ?? 'NULL'})::text AS person
    FROM ${table} t WHERE t."${column}" IS NOT NULL`;
  return (await database.owner.query<Value>({ text })).rows;
}

function keyOf(app: TestApp, keys: ReadonlyMap<string, Buffer>, { person }: Value): Buffer {
  return person === null ? app.parts.keyring.root.outbox : (keys.get(person) ?? Buffer.alloc(32));
}

function faultsOf(name: string, { sealed, row }: Value, key: Buffer): string[] {
  const [table = '', column = ''] = SEALED[name]?.at ?? name.split('.');
  const version = sealed[1] ?? 0;
  const opens = (...place: [string, string, string, number]) => unseal(key, sealed, place.join('|')) !== null;
  const elsewhere = {
    table: opens('message', column, row, version) && table !== 'message',
    column: opens(table, `${column}_too`, row, version),
    row: opens(table, column, '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111', version),
    version: opens(table, column, row, version + 1),
  };
  return [
    ...(opens(table, column, row, version) ? [] : [`${name} of ${row} does not open where it lies`]),
    ...Object.entries(elsewhere).flatMap(([what, open]) =>
      open ? [`${name} opens at another ${what}`] : [],
    ),
  ];
}

/** Every person's key, as an independent reader who holds the root key opens it. */
async function openKeys({ parts, database }: TestApp): Promise<Map<string, Buffer>> {
  const { rows } = await database.owner.query<Record<'person' | 'scope', string> & Wrapped>(
    `SELECT p.person_id AS person, p.scope, p.scope_version AS version, p.wrapped, s.wrapped AS "scopeWrapped"
     FROM person_key p JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version`,
  );
  return new Map(
    rows.map(({ person, scope, version, wrapped, scopeWrapped }) => {
      const scopeKey = unseal(parts.keyring.root.wrap, scopeWrapped, `scope_key|wrapped|${scope}|${version}`);
      const key = scopeKey && unseal(scopeKey, wrapped, `person_key|wrapped|${person}|${version}`);
      if (key === null) throw new Error(`the key of ${person} does not open`);
      return [person, key];
    }),
  );
}

type Wrapped = { version: number; wrapped: Buffer; scopeWrapped: Buffer };

/** Written once more from the format: what it opens, another program would. */
function unseal(key: Buffer, sealed: Buffer, place: string): Buffer | null {
  if (sealed.length < 30 || sealed[0] !== 1) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, 14), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(14, -16));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
