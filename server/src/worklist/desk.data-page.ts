import type { PoolClient } from 'pg';
import type { z } from 'zod';
import type { deskPage } from '@lingshi/contract/staff/desk.contract.ts';
import { maskBeside } from '@lingshi/domain/identity/masking.ts';
import { compareWithForm } from '../data-page/data-page.compare.ts';
import type { FormLine } from '../data-page/data-page.compare.ts';
import { findReading } from '../data-page/data-page.store.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderPolicy } from '../order/order.policy.ts';

export type DeskPage = z.output<typeof deskPage>;

const NOTHING_READ = {
  valid: false,
  format: null,
  issuer: '',
  checks: [],
  doubts: [],
  confidence: null,
  lines: [],
  otherPerson: false,
  expiry: 'unknown',
} as const;

/**
 * The reading of the page the order has now, compared anew with what the form says now.
 * @returns null when nobody had it read
 */
export async function findDeskPage(
  client: PoolClient,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<DeskPage | null> {
  const kept = await findReading(client, { orderId: loaded.order.id, dek: loaded.dek });
  if (kept === null) return null;
  const { fileId, readAt, problem } = kept;
  if (problem !== null)
    return { fileId, readAt, problem, ...NOTHING_READ, checks: [], doubts: [], lines: [] };
  const { reading, confidence } = kept;
  const { lines, otherPerson, expiry } = compareWithForm(reading, loaded, where);
  return {
    fileId,
    readAt,
    problem,
    valid: reading.valid,
    format: reading.format,
    issuer: reading.fields.issuer,
    checks: reading.checks.map(({ name, ok }) => ({ name, ok })),
    doubts: [...reading.doubts],
    confidence,
    lines: lines.map(masked),
    // What was read with a failing check digit is no witness against the person.
    otherPerson: reading.valid && otherPerson,
    expiry,
  };
}

function masked(line: FormLine): FormLine {
  if (line.value !== 'number') return line;
  const [typed, read] = maskBeside(line.typed, line.read);
  return { ...line, typed, read };
}
