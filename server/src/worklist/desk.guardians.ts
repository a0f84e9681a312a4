import type { PoolClient } from 'pg';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { SignerFinding } from '@lingshi/domain/guardian/guardian.signer.ts';
import { namedGuardians, signatureIn } from '../order/order.guardian.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { listSignatures } from '../order/order.signatures.ts';

/** What other guardians signed, who had looked at their names when they did, and whom the form names in their place. */
export async function findDeskGuardians(client: PoolClient, loaded: LoadedOrder, where: OrderPolicy) {
  const { order, dek } = loaded;
  if (order.guardian === undefined) return null;
  const { wanted, signatures } = order.guardian;
  const { other: named } = namedGuardians(loaded, where);
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
        named,
        strokes: strokes.map((stroke) => [...stroke]),
      };
    }),
  };
}

/**
 * The findings on who signed, among the other pointers: they stand at the signature in the form, and where somebody else
 * signed than the form names, at the name.
 */
export async function signerFlags(
  db: Pick<PoolClient, 'query'>,
  { id, guardian }: Order,
  { form, service }: Pick<OrderPolicy, 'form' | 'service'>,
) {
  const found = (guardian?.signatures ?? []).filter(({ findings = [] }) => findings.length > 0);
  const target = signatureIn(form);
  if (found.length === 0 || target === null) return [];
  const { rows } = await db.query<{ accountId: string; at: string }>(
    'SELECT account_id AS "accountId", signed_at AS at FROM guardian_signature WHERE order_id = $1 AND withdrawn_at IS NULL',
    [id],
  );
  const cards = rows.flatMap(({ accountId, at }) => {
    const { findings = [] } = found.find((one) => one.accountId === accountId) ?? {};
    return findings.map((code) => {
      const named = NAMED_AT[code];
      const place = (named && service.guardians?.[named]) ?? target;
      return { target: place, code, source: 'platform' as const, at, words: null };
    });
  });
  return [...new Map(cards.map((card) => [card.code, card])).values()];
}

const NAMED_AT: { readonly [F in SignerFinding]?: 'filer' | 'other' } = {
  guardian_differs: 'other',
  filer_differs: 'filer',
};
