import type { PoolClient } from 'pg';
import type { z } from 'zod';
import type { deskFiler } from '@lingshi/contract/staff/desk.contract.ts';
import { mandateState } from '@lingshi/domain/identity/mandate.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { openFullName } from '../account/real-name.declare.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import type { MandateRow } from '../mandate/mandate.store.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { Reader } from './desk.read.ts';
import { readingRoles } from './desk.view.ts';

export type DeskFiler = z.output<typeof deskFiler>;

type Named = JoinedPersonKeyRow & { accountId: string; sealed: Buffer };
type Row = Pick<DeskFiler, 'relation' | 'level'> &
  (Named | { sealed: null }) &
  Omit<MandateRow, 'id'> & { mandateId: string | null };

/**
 * Who filed an order for somebody else, and whose family that is. Names are read in full, and the statement that reads
 * them writes the line of the access log.
 * @returns the holder of a mandate first; empty for an order its applicant filed; needs a connection of the order's post
 */
export async function listFilers(
  { keyring, clock }: OrderParts,
  client: PoolClient,
  reader: Reader,
  order: { id: string; status: OrderStatus },
): Promise<DeskFiler[]> {
  const now = clock.now().toISOString();
  const role = readingRoles(reader.roles)[order.status];
  const values = [order.id, now, reader.officerId, role, reader.requestId];
  const { rows } = await client.query<Row>(READ_FILER, values);
  return rows.map((row) => ({
    relation: row.relation,
    level: row.level,
    name: row.sealed === null ? null : openFullName(openPersonKey(keyring, row), row),
    mandate: row.mandateId === null ? null : mandateOf(row, now),
  }));
}

function mandateOf(row: Omit<MandateRow, 'id'>, now: string): NonNullable<DeskFiler['mandate']> {
  const { services, untilDay, endedAt, endedBy } = row;
  return { state: mandateState(row, now), services: [...services], untilDay, endedAt, endedBy };
}

const READ_FILER = `
  SELECT relation, account_id AS "accountId", sealed, level, person_id AS "personId", scope,
    scope_version AS "scopeVersion", wrapped, scope_wrapped AS "scopeWrapped", mandate_id AS "mandateId", services,
    until_day AS "untilDay", ends_at AS "endsAt", code_ends_at AS "codeEndsAt", accepted_at AS "acceptedAt",
    ended_at AS "endedAt", ended_by AS "endedBy"
  FROM read_filer($1, $2, $3, $4, $5)`;
