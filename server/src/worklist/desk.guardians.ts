import type { PoolClient } from 'pg';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { listSignatures } from '../order/order.signatures.ts';

/** What other guardians signed, and who had looked at their names when they did. */
export async function findDeskGuardians(client: PoolClient, { order, dek }: LoadedOrder) {
  if (order.guardian === undefined) return null;
  const { wanted, signatures } = order.guardian;
  const signed = await listSignatures(client, { orderId: order.id, dek });
  return {
    wanted,
    signed: signed.map(({ accountId, strokes, name, signedAt }) => {
      const known = signatures.find((one) => one.accountId === accountId);
      return {
        name,
        signedAt,
        level: known?.level ?? null,
        findings: [...(known?.findings ?? [])],
        strokes: strokes.map((stroke) => [...stroke]),
      };
    }),
  };
}

/** The findings on who signed, among the other pointers: they stand at the signature in the form. */
export async function signerFlags(db: Pick<PoolClient, 'query'>, { id, guardian }: Order, form: FormDef) {
  const found = (guardian?.signatures ?? []).filter(({ findings = [] }) => findings.length > 0);
  const target = signatureIn(form);
  if (found.length === 0 || target === null) return [];
  const { rows } = await db.query<{ accountId: string; at: string }>(
    'SELECT account_id AS "accountId", signed_at AS at FROM guardian_signature WHERE order_id = $1 AND withdrawn_at IS NULL',
    [id],
  );
  const cards = rows.flatMap(({ accountId, at }) => {
    const { findings = [] } = found.find((one) => one.accountId === accountId) ?? {};
    return findings.map((code) => ({ target, code, source: 'platform' as const, at, words: null }));
  });
  return [...new Map(cards.map((card) => [card.code, card])).values()];
}

function signatureIn(form: FormDef): string | null {
  const targets = pagesOf(form).flatMap(({ id, fields }) =>
    fields.filter(({ kind }) => kind === 'signature').map((field) => `${id}.${field.id}`),
  );
  return targets[0] ?? null;
}
