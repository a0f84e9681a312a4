import { isStrokes } from '@lingshi/domain/evidence/signature.ts';
import type { Strokes } from '@lingshi/domain/evidence/signature.ts';
import { formatInvitationCode, parseInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { z } from 'zod';
import type { Db } from '../account/session.store.ts';
import { aad, openJson, sealJson } from '../platform/crypto/cipher.ts';
import { codeEndsAt, invitationCode, invitationCodeHash } from '../invitation/invitation.code.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import type { OrderParts } from './order.parts.ts';

/** What the post and the guardian who filed read of another guardian. */
export type Signed = { name: string; strokes: Strokes; signedAt: string };
type Listed = Signed & { accountId: string };

export type OpenInvitation = { code: string; endsAt: string };

type Keys = Pick<OrderParts, 'indexes'>;

/** Adds the row of a new invitation to what a command writes. */
export function insertInvitation(parts: Pick<OrderParts, 'indexes' | 'clock'>, id: string) {
  const hash = invitationCodeHash(parts, 'guardian', invitationCode(parts, 'guardian', id));
  const now = parts.clock.now();
  const endsAt = codeEndsAt('guardian', now);
  return (sql: OneStatement): void =>
    sql.with(
      'invited',
      `INSERT INTO guardian_invitation (id, order_id, code_hash, code_ends_at, created_at)
       SELECT ${sql.bind(id, 'uuid')}, upd.id, ${sql.bind(hash, 'bytea')}, ${sql.bind(endsAt, 'timestamptz')},
         ${sql.bind(now.toISOString(), 'timestamptz')} FROM upd`,
    );
}

/** Invitations that the order counted and no longer does: used, declined, replaced, or it waits for no signature. */
export function endInvitations(before: Order, after: Order, at: string): ((sql: OneStatement) => void)[] {
  const ended = (before.guardian?.invitations ?? []).filter(
    (id) => after.guardian?.invitations.includes(id) !== true,
  );
  if (ended.length === 0) return [];
  return [
    (sql) =>
      sql.with(
        'ended',
        `UPDATE guardian_invitation i SET ended_at = ${sql.bind(at, 'timestamptz')}, code_hash = NULL FROM upd
         WHERE i.order_id = upd.id AND i.ended_at IS NULL AND i.id = ANY(${sql.bind(ended, 'uuid[]')})`,
      ),
  ];
}

export type NewSignature = {
  invitationId: string;
  accountId: string;
  version: string;
  dek: Buffer;
  signed: Signed;
};

export function insertSignature({ invitationId, accountId, version, dek, signed }: NewSignature) {
  const sealed = sealJson(dek, { name: signed.name, strokes: signed.strokes }, placeOf(invitationId));
  return (sql: OneStatement): void =>
    sql.with(
      'signed',
      `INSERT INTO guardian_signature (invitation_id, order_id, account_id, declaration_version, sealed, signed_at)
       SELECT ${sql.bind(invitationId, 'uuid')}, upd.id, ${sql.bind(accountId, 'uuid')}, ${sql.bind(version, 'text')},
         ${sql.bind(sealed, 'bytea')}, ${sql.bind(signed.signedAt, 'timestamptz')} FROM upd`,
    );
}

/** Signatures that the order counted and no longer does: taken back, or what was signed is no more. */
export function endSignatures(before: Order, after: Order, at: string): ((sql: OneStatement) => void)[] {
  const left = new Set(after.guardian?.signatures.map(({ accountId }) => accountId));
  const [, ...others] = before.guardian?.signatures ?? [];
  const gone = others.map(({ accountId }) => accountId).filter((id) => !left.has(id));
  if (gone.length === 0) return [];
  return [
    (sql) =>
      sql.with(
        'unsigned',
        `UPDATE guardian_signature g SET withdrawn_at = ${sql.bind(at, 'timestamptz')} FROM upd
         WHERE g.order_id = upd.id AND g.account_id = ANY(${sql.bind(gone, 'uuid[]')}) AND g.withdrawn_at IS NULL`,
      ),
  ];
}

/** The open invitation a code leads to. @returns null for one that is mistyped, used, replaced or too old alike */
export async function findInvitation(
  parts: Keys & Pick<OrderParts, 'clock'>,
  db: Db,
  code: string,
): Promise<{ id: string; orderId: string } | null> {
  const parsed = parseInvitationCode(code);
  if (parsed === null) return null;
  const { rows } = await db.query(
    `SELECT id, order_id AS "orderId" FROM guardian_invitation WHERE code_hash = $1 AND code_ends_at > $2`,
    [invitationCodeHash(parts, 'guardian', parsed), parts.clock.now().toISOString()],
  );
  return (rows[0] as { id: string; orderId: string } | undefined) ?? null;
}

/** Those of an order that can still be taken up, with their codes, for whoever filed it. */
export async function listInvitations(
  parts: Keys & Pick<OrderParts, 'clock'>,
  db: Db,
  orderId: string,
): Promise<OpenInvitation[]> {
  const { rows } = await db.query(
    `SELECT id, code_ends_at AS "endsAt" FROM guardian_invitation
     WHERE order_id = $1 AND ended_at IS NULL AND code_ends_at > $2 ORDER BY created_at, id`,
    [orderId, parts.clock.now().toISOString()],
  );
  return (rows as { id: string; endsAt: string }[]).map(({ id, endsAt }) => ({
    code: formatInvitationCode(invitationCode(parts, 'guardian', id)),
    endsAt,
  }));
}

const stored = z.object({ name: z.string(), strokes: z.custom<Strokes>(isStrokes) });

/** What other guardians signed, in the order in which they did. @param dek of the person the order is for */
export async function listSignatures(db: Db, { orderId, dek }: { orderId: string; dek: Buffer }) {
  const { rows } = await db.query(
    `SELECT invitation_id AS id, account_id AS "accountId", sealed, signed_at AS "signedAt" FROM guardian_signature
     WHERE order_id = $1 AND withdrawn_at IS NULL ORDER BY signed_at, invitation_id`,
    [orderId],
  );
  return (rows as { id: string; accountId: string; sealed: Buffer; signedAt: string }[]).map(
    ({ id, accountId, sealed, signedAt }): Listed => ({
      ...stored.parse(openJson(dek, sealed, placeOf(id))),
      signedAt,
      accountId,
    }),
  );
}

function placeOf(invitationId: string): ReturnType<typeof aad> {
  return aad('guardian_signature', 'sealed', invitationId);
}
