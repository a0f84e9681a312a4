import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { evolve, emptyOrder } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import { parseMrz } from '@lingshi/domain/identity/mrz.parse.ts';
import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { APPLICANT_TIMES } from '../../src/account/session.store.ts';
import { ACCOUNTS_SCOPE } from '../../src/account/account.store.ts';
import { DEMO_SLOTS, demoAnswers } from '../../src/demo/demo.answers.ts';
import type { FormTexts } from '../../src/demo/demo.texts.ts';
import { machineReadableZone } from '../../src/demo/specimen.mrz.ts';
import { sealReading } from '../../src/data-page/data-page.store.ts';
import { demoPeople } from '../../src/demo/demo.people.ts';
import type { DemoPerson } from '../../src/demo/demo.people.ts';
import { dayIn } from '../../src/platform/clock.ts';
import { loadScopeKey } from '../../src/platform/crypto/keyring.ts';
import { newPersonKey } from '../../src/platform/crypto/person-key.ts';
import { seal, sealJson } from '../../src/platform/crypto/cipher.ts';
import { hashToken, newToken } from '../../src/platform/crypto/token.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { orThrow } from '../../src/platform/http/app-error.ts';
import type { Parts } from '../../src/app/app.parts.ts';
import { stockPassedChecks } from '../../src/face/face.store.ts';
import { labelPlace } from '../../src/account/applicant.label.ts';
import { answerPlace } from '../../src/order/order.load.ts';

/** A draft that only waits for `submit`, and the session of its owner. */
export type StockedDraft = { orderId: string; accountId: string; version: number; token: string };

type StockedFaces = 'passed' | 'not_done';

type Given = Pick<Parts, 'keyring' | 'rules' | 'clock'>;

const POST = 'san-francisco';
const [SERVICE, KIND] = ['passport', 'renew'];
const AT_ONCE = 250;

/**
 * Complete drafts by the hundred, each of a person and an account of its own: for tests and benchmarks of what
 * happens at submit under load, where doing it all by hand would take the time that is to be measured.
 * @param faces whether their face checks are passed, or were not done, which marks the order for an interview
 * @param first number of the first person; another number is another person with other documents
 */
export async function stockDrafts(
  parts: Given,
  owner: Pool,
  { count, first = 0, faces = 'passed' }: { count: number; first?: number; faces?: StockedFaces },
): Promise<StockedDraft[]> {
  const make = await draftMaker(parts, owner);
  const stocked: StockedDraft[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const drafts = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) =>
      make(first + from + at),
    );
    await inTransaction(owner, async (client) => insertDrafts(client, drafts, parts.clock.now(), faces));
    stocked.push(...drafts.map(({ order, token }) => toStocked(order, token)));
  }
  return stocked;
}

function toStocked({ id, accountId, version }: Order, token: string): StockedDraft {
  return { orderId: id, accountId, version, token };
}

type Draft = {
  order: Order;
  events: OrderEvent[];
  token: string;
  key: ReturnType<typeof newPersonKey>['row'];
  label: Buffer;
  answers: { topic: string; sealed: Buffer }[];
  /** What reading the data page would have found. */
  page: Buffer;
};

async function draftMaker({ keyring, rules, clock }: Given, owner: Pool): Promise<(n: number) => Draft> {
  const post = rules.findPost(POST);
  if (post === null) throw new Error(`the rules have no post ${POST}`);
  const today = dayIn(post.timeZone, clock.now());
  const { declaration, consents } = orThrow(rules.policy(post, SERVICE, KIND, today));
  if (declaration === null) throw new Error('a renewal has a declaration');
  const texts = {
    declaration,
    consents: consents.map(({ item, version }) => ({ id: item, version })),
  } satisfies FormTexts;
  const scopeKey = await loadScopeKey(keyring, owner, ACCOUNTS_SCOPE);
  return (n) => {
    const [personId, at] = [randomUUID(), clock.now().toISOString()];
    const { dek, row } = newPersonKey(scopeKey, personId);
    const events = draftEvents(post.country, at);
    const order = events.reduce(evolve, emptyOrder(randomUUID()));
    const person = personNumber(n, today);
    const answers = demoAnswers(person, POST, texts, today);
    return {
      order,
      events,
      token: newToken(),
      key: row,
      label: seal(dek, 'Somebody', labelPlace(order.applicantId)),
      answers: Object.entries(answers).map(([topic, answer]) => ({
        topic,
        sealed: sealJson(dek, answer, answerPlace(order.id, topic)),
      })),
      page: sealReading(dek, order.id, readingOf(person, today)),
    };
  };
}

function readingOf(person: DemoPerson, today: string): { reading: MrzReading; confidence: number } {
  const reading = parseMrz(machineReadableZone(person), today);
  if (reading === null) throw new Error('the demo’s zones have a format');
  return { reading, confidence: 1 };
}

function draftEvents(country: string, at: string): OrderEvent[] {
  const [accountId, applicantId] = [randomUUID(), randomUUID()];
  return [
    { type: 'drafted', accountId, applicantId, country, post: POST, service: SERVICE, kind: KIND, at },
    { type: 'presenceRecorded', presence: 'inside', country: 'US', accuracyMetres: 40 },
  ];
}

const FAMILY_NAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高';
const GIVEN_NAMES = '演示样例试用测验虚构模拟假设范练习备本签';

/** Millions of different people: what identifies them differs, the rest is one of the demo's. */
function personNumber(n: number, today: string): DemoPerson {
  const [like] = demoPeople(today);
  if (like === undefined) throw new Error('the demo has people');
  const birthDay = addDays('1960-01-01', Math.floor(n / 500));
  // Even = a woman, as the demo's person is. Rule: GB 11643.
  const sequence = String((n % 500) * 2).padStart(3, '0');
  return {
    ...like,
    birthDay,
    surname: FAMILY_NAMES[n % FAMILY_NAMES.length] ?? '',
    // Three places: within the five hundred of one birth day no name comes twice.
    givenName: [n, Math.floor(n / 20), Math.floor(n / 400)]
      .map((at) => GIVEN_NAMES[at % GIVEN_NAMES.length])
      .join(''),
    passportNumber: `E${String(n).padStart(8, '0')}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}${sequence}`,
  };
}

async function insertDrafts(
  client: PoolClient,
  drafts: readonly Draft[],
  now: Date,
  faces: StockedFaces,
): Promise<void> {
  const at = now.toISOString();
  const of = <T>(pick: (draft: Draft) => T) => drafts.map(pick);
  const accounts = of(({ order }) => order.accountId);
  const people = of(({ key }) => key.personId);
  const applicants = of(({ order }) => order.applicantId);
  const orders = of(({ order }) => order.id);
  await insertAccounts(client, drafts, now);
  await client.query(
    `INSERT INTO applicant (id, account_id, person_id, relation, sealed, created_at)
     SELECT i, a, p, 'self', l, $5 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) AS t(i, a, p, l)`,
    [applicants, accounts, people, of(({ label }) => label), at],
  );
  await client.query(
    `INSERT INTO orders (id, account_id, applicant_id, person_id, post, status, version, snapshot, updated_at)
     SELECT o, a, i, p, $5, 'draft', v, s, $8
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $6::int[], $7::jsonb[]) AS t(o, a, i, p, v, s)`,
    [
      orders,
      accounts,
      applicants,
      people,
      POST,
      of(({ order }) => order.version),
      of(({ order }) => JSON.stringify(order)),
      at,
    ],
  );
  await insertHistory(client, drafts, at);
  await insertForm(client, drafts, at);
  if (faces === 'passed') await stockPassedChecks(client, orders, DEMO_SLOTS, at);
}

async function insertAccounts(client: PoolClient, drafts: readonly Draft[], now: Date): Promise<void> {
  const at = now.toISOString();
  const of = <T>(pick: (draft: Draft) => T) => drafts.map(pick);
  const accounts = of(({ order }) => order.accountId);
  const people = of(({ key }) => key.personId);
  await client.query(
    `INSERT INTO person_key (person_id, scope, scope_version, wrapped)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[])`,
    [people, of(({ key }) => key.scope), of(({ key }) => key.scopeVersion), of(({ key }) => key.wrapped)],
  );
  await client.query(
    `INSERT INTO account (id, person_id, locale, created_at)
     SELECT a, p, 'zh', $3 FROM unnest($1::uuid[], $2::uuid[]) AS t(a, p)`,
    [accounts, people, at],
  );
  await client.query(
    `INSERT INTO session (token_hash, id, account_id, device, created_at, seen_at, expires_at, proved_at)
     SELECT h, gen_random_uuid(), a, '', $3, $3, $4, $3 FROM unnest($1::bytea[], $2::uuid[]) AS t(h, a)`,
    [of(({ token }) => hashToken(token)), accounts, at, inSeconds(now, APPLICANT_TIMES.absolute)],
  );
}

async function insertHistory(client: PoolClient, drafts: readonly Draft[], at: string): Promise<void> {
  const rows = drafts.flatMap(({ order, events }) =>
    events.map(({ type, ...body }, index) => ({ order, seq: index + 1, type, body: JSON.stringify(body) })),
  );
  await client.query(
    `INSERT INTO order_event (order_id, seq, at, type, actor_kind, actor_id, role, request_id, body)
     SELECT o, n, $6, e, 'applicant', a, 'applicant', 'stocked', b
     FROM unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[], $5::jsonb[]) AS t(o, n, e, a, b)`,
    [
      rows.map(({ order }) => order.id),
      rows.map(({ seq }) => seq),
      rows.map(({ type }) => type),
      rows.map(({ order }) => order.accountId),
      rows.map(({ body }) => body),
      at,
    ],
  );
}

async function insertForm(client: PoolClient, drafts: readonly Draft[], at: string): Promise<void> {
  const rows = drafts.flatMap(({ order, answers }) => answers.map((answer) => ({ id: order.id, ...answer })));
  await client.query(
    `INSERT INTO order_answer (order_id, topic, version, sealed, saved_at)
     SELECT o, t, 1, s, $4 FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS r(o, t, s)`,
    [rows.map(({ id }) => id), rows.map(({ topic }) => topic), rows.map(({ sealed }) => sealed), at],
  );
  // The pictures themselves are not looked at by submit: rows without objects.
  await client.query(
    `INSERT INTO order_file (id, order_id, slot, object_key, wrapped_key, sha256, bytes, media_type, width, height,
       created_at)
     SELECT gen_random_uuid(), o, s, 'file/00/' || replace(gen_random_uuid()::text, '-', ''), $2, $2, 200000, 'image/jpeg', 600, 800, $3
     FROM unnest($1::uuid[]) AS o, unnest(ARRAY['photo', 'data_page']) AS s`,
    [drafts.map(({ order }) => order.id), randomBytes(32), at],
  );
  await client.query(
    `INSERT INTO data_page_reading (order_id, file_id, problem, valid, sealed, read_at)
     SELECT f.order_id, f.id, NULL, true, p.sealed, $3 FROM unnest($1::uuid[], $2::bytea[]) AS p(order_id, sealed)
     JOIN order_file f ON f.order_id = p.order_id AND f.slot = 'data_page'`,
    [drafts.map(({ order }) => order.id), drafts.map(({ page }) => page), at],
  );
}

function inSeconds(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
