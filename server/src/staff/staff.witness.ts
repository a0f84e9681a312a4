import type { PoolClient } from 'pg';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { POWERFUL_ROLES } from '@lingshi/domain/shared/role-rules.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import { isTold, TELLS } from './staff.told.ts';
import type { OfficerAct } from './staff.told.ts';
import { witnessMail } from './staff.mail.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from './staff.person.ts';

export type WitnessParts = Pick<AccountParts, 'keyring' | 'config' | 'rules' | 'log'>;

export type OfficerLogLine = {
  what: OfficerAct;
  officerId: string;
  /** null: the operator, on the machine. */
  actorId: string | null;
  roles?: readonly StaffRole[];
};

export type Written = { post: string; at: Date; requestId: string };

/** In the transaction of the act: whoever has power at the post learns of it, however little is left of them. */
export async function tellWitnesses(
  parts: WitnessParts,
  client: PoolClient,
  line: OfficerLogLine & Written & { id: string },
): Promise<void> {
  const { id, what, officerId, actorId, post } = line;
  if (!isTold(what)) return;
  const people = await peopleOf(parts, client, line);
  const others = people.filter(
    (person) => person.witness && person.id !== actorId && person.id !== officerId,
  );
  if (others.length === 0 && actorId !== null)
    parts.log.error(
      { officerId, post, what },
      'nobody at the post can be told of what was done to an officer',
    );
  const nameOf = (whom: string | null) => people.find((person) => person.id === whom)?.name ?? null;
  const told = TELLS[what] === 'both' ? people.filter((person) => person.id === officerId) : [];
  for (const person of [...others, ...told]) {
    const said = { ...line, what, officer: nameOf(officerId) ?? '', by: nameOf(actorId) };
    const mail = witnessMail(parts, person.mail, said);
    await enqueueMessage(parts.keyring.root.outbox, client, `officer_log:${id}:${person.id}`, mail);
  }
}

type Person = { id: string; name: string; mail: string; witness: boolean };

/** Who did it, whom it is about, and whoever has power at the post. */
async function peopleOf(
  { keyring }: WitnessParts,
  client: PoolClient,
  { officerId, actorId, post }: OfficerLogLine & Written,
): Promise<Person[]> {
  const { rows } = await client.query<JoinedPersonKeyRow & { id: string; sealed: Buffer; witness: boolean }>(
    `SELECT * FROM (
       SELECT o.id, o.sealed, o.post = $3 AND o.status = 'active' AND o.roles && $4 AS witness, ${OFFICER_KEY_COLUMNS}
       FROM officer o ${OFFICER_KEY_JOINS}) people
     WHERE id = $1 OR id = $2 OR witness`,
    [officerId, actorId, post, POWERFUL_ROLES],
  );
  return rows.map((row) => {
    const { id, witness } = row;
    return { id, witness, ...openOfficer(openPersonKey(keyring, row), id, row.sealed) };
  });
}

/** Changes of officers of a post, one after the other: two that each leave one witness would leave none together. */
export async function holdWitnesses(client: PoolClient, post: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`officers ${post}`]);
}

/**
 * One administrator alone takes away neither the last auditor nor the last other administrator.
 * @param lost powerful roles that an active officer is to have no more
 * @throws AppError officer.last_witness
 */
export async function keepWitnesses(
  client: PoolClient,
  lost: readonly StaffRole[],
  { post, officerId, actorId }: { post: string; officerId: string; actorId: string },
): Promise<void> {
  if (lost.length === 0) return;
  const { rows } = await client.query<{ role: StaffRole }>(
    `SELECT role FROM unnest($1::text[]) role WHERE NOT EXISTS (
       SELECT FROM officer WHERE post = $2 AND status = 'active' AND role = ANY(roles) AND id <> ALL($3::uuid[]))`,
    [lost, post, [officerId, actorId]],
  );
  if (rows.length > 0) throw new AppError('officer.last_witness', { roles: rows.map(({ role }) => role) });
}

/** Read when the operator's numbers are. */
export function meterWitnesses({ metrics, pools }: Pick<AccountParts, 'metrics' | 'pools'>): void {
  metrics.gauge(
    'posts_without_witness',
    'Posts with officers where fewer than two hold power: nobody is told of what an administrator does',
    async () => {
      const { rows } = await pools.worker.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM (
           SELECT FROM officer WHERE status = 'active' GROUP BY post
           HAVING count(*) FILTER (WHERE roles && $1) < 2) alone`,
        [POWERFUL_ROLES],
      );
      return rows[0]?.count ?? 0;
    },
  );
}
