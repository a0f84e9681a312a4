import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { sayIn } from '@lingshi/languages/every-language.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from '../staff/staff.person.ts';
import type { ReadingMost } from '../platform/limits/reading.most.ts';
import { measureOf } from './reading.measures.ts';
import type { ReadingMeasure } from './reading.measures.ts';
import { MEASURE_WORDS, READING_ALARM_WORDS } from './reading.words.ts';

export const READING_QUEUES: readonly QueueSettings[] = [{ name: 'watch_reading', cron: '* * * * *' }];

type Counted = { officerId: string; post: string; what: string; count: number };
type Alarm = {
  id: string;
  officerId: string;
  post: string;
  measure: ReadingMeasure;
  count: number;
  most: number;
};

/**
 * Counts what each officer read within the last hour, whichever process answered, and tells the administrators and
 * auditors of the post where it is more than the measure: once an hour for each officer and measure. Nobody is stopped.
 * @returns how many alarms were raised
 */
export async function watchReading(parts: OrderParts): Promise<number> {
  const now = parts.clock.now();
  const { rows } = await parts.pools.worker.query<Counted>(COUNT, [hourBefore(now)]);
  const busy = overMeasure(rows, parts.config.readingMost);
  for (const alarm of busy) await raise(parts, alarm, now);
  return busy.length;
}

const COUNT = `
  SELECT officer_id AS "officerId", post, what, count(*)::int AS count FROM access_log
  WHERE at > $1 AND officer_id IS NOT NULL GROUP BY 1, 2, 3`;

function overMeasure(rows: readonly Counted[], mosts: ReadingMost): Alarm[] {
  const sums = new Map<string, Alarm>();
  for (const { officerId, post, what, count } of rows) {
    const measure = measureOf(what);
    if (measure === null) continue;
    const key = `${officerId} ${measure}`;
    const most = mosts[measure];
    const alarm = sums.get(key) ?? { id: randomUUID(), officerId, post, measure, count: 0, most };
    sums.set(key, { ...alarm, count: alarm.count + count });
  }
  return [...sums.values()].filter(({ count, most }) => count > most);
}

/** Of two processes that count at one moment, the second one waits for the first and finds its alarm. */
async function raise(parts: OrderParts, alarm: Alarm, now: Date): Promise<void> {
  const { keyring, log, pools } = parts;
  await inTransaction(pools.worker, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`reading_alarm ${alarm.officerId}`]);
    if (!(await noteAlarm(client, alarm, now))) return;
    const { officerId, post, measure, count, most } = alarm;
    log.warn({ officerId, post, measure, count, most }, 'an officer reads more than the measure');
    const people = await peopleOf(parts, client, alarm);
    const reader = people.find(({ id }) => id === officerId)?.name ?? '';
    const told = people.filter(({ id }) => id !== officerId);
    if (told.length === 0) log.error({ officerId, post }, 'nobody at the post can be told of such readings');
    for (const { id, mail } of told) {
      const key = `reading:${alarm.id}:${id}`;
      await enqueueMessage(keyring.root.outbox, client, key, alarmMail(parts, mail, { alarm, reader, now }));
    }
  });
}

async function noteAlarm(
  client: PoolClient,
  { id, post, officerId, measure, count, most }: Alarm,
  now: Date,
): Promise<boolean> {
  const values = [id, post, officerId, now.toISOString(), measure, count, most, hourBefore(now)];
  const { rowCount } = await client.query(
    `INSERT INTO reading_alarm (id, post, officer_id, at, measure, count, most)
     SELECT $1, $2, $3::uuid, $4, $5, $6, $7
     WHERE NOT EXISTS (SELECT FROM reading_alarm WHERE officer_id = $3 AND measure = $5 AND at > $8)`,
    values,
  );
  return rowCount === 1;
}

type Person = { id: string; name: string; mail: string };

/** The officer, and who is told. */
async function peopleOf(
  { keyring }: OrderParts,
  client: PoolClient,
  { officerId, post }: Alarm,
): Promise<Person[]> {
  const { rows } = await client.query<JoinedPersonKeyRow & { id: string; sealed: Buffer }>(
    `SELECT o.id, o.sealed, ${OFFICER_KEY_COLUMNS} FROM officer o ${OFFICER_KEY_JOINS}
     WHERE o.id = $1 OR (o.post = $2 AND o.status = 'active' AND o.roles && ARRAY['post_admin', 'auditor'])`,
    [officerId, post],
  );
  return rows.map((row) => ({ id: row.id, ...openOfficer(openPersonKey(keyring, row), row.id, row.sealed) }));
}

/** Says how much was read and names nobody whose it is. In two languages: nobody knows which one an officer reads. */
function alarmMail(
  { config, rules }: Pick<OrderParts, 'config' | 'rules'>,
  to: string,
  { alarm, reader, now }: { alarm: Alarm; reader: string; now: Date },
) {
  const { measure, count, most, post } = alarm;
  const timeZone = rules.findPost(post)?.timeZone ?? 'Etc/UTC';
  const saidIn = (locale: string) =>
    sayIn(locale, READING_ALARM_WORDS.text, {
      officer: reader,
      time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        now,
      ),
      what: sayIn(locale, MEASURE_WORDS[measure]),
      count,
      most,
      address: `${config.consoleOrigin}/officers`,
    });
  const both = ['zh', 'en'];
  const subject = both.map((locale) => sayIn(locale, READING_ALARM_WORDS.subject)).join(' · ');
  return { channel: 'mail', to, subject, text: both.map(saidIn).join('\n\n') } as const;
}

function hourBefore(now: Date): string {
  return new Date(now.getTime() - 3_600_000).toISOString();
}

/** Read when the operator's numbers are. */
export function meterReading({
  metrics,
  pools,
  clock,
}: Pick<OrderParts, 'metrics' | 'pools' | 'clock'>): void {
  metrics.gauge(
    'reading_alarms_hour',
    'Officers who read more than the measure within this hour',
    async () => {
      const { rows } = await pools.worker.query<{ count: number }>(
        'SELECT count(DISTINCT officer_id)::int AS count FROM reading_alarm WHERE at > $1',
        [hourBefore(clock.now())],
      );
      return rows[0]?.count ?? 0;
    },
  );
}
