import type { PoolClient } from 'pg';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FormDef, KnownFact } from '@lingshi/domain/form/form.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { OrderParts } from '../order/order.parts.ts';

/** Another live order: which one it is, and the order itself where it lies at the same post. */
export type AlikeOrder = { orderId: string | null; number: string; post: { zh: string; en: string } };

/**
 * Points at other live orders for somebody of the same name and birth day, at whatever post: two people, or one who
 * filed twice. Read anew each time, so it is gone with the other order. Rule: notice intro ¶4.
 */
export async function alikeFlags(
  db: Pick<PoolClient, 'query'>,
  { id, post, submittedAt }: Order,
  rules: Pick<OrderParts['rules'], 'findPost'>,
  form: FormDef,
) {
  const target = fieldStartingAs(form, 'surname');
  if (target === null || submittedAt === null) return [];
  const { rows } = await db.query<{ orderId: string; number: string; post: string }>(ALIKE, [id]);
  if (rows.length === 0) return [];
  const orders = rows.map((other): AlikeOrder => {
    const names = rules.findPost(other.post)?.names ?? { zh: other.post, en: other.post };
    return { orderId: other.post === post ? other.orderId : null, number: other.number, post: names };
  });
  return [
    { target, code: 'person_alike', source: 'platform' as const, at: submittedAt, words: null, orders },
  ];
}

const ALIKE = `
  SELECT other.order_id AS "orderId", other.number, other.post FROM alike_order own
  JOIN alike_order other ON other.person_index = own.person_index AND other.family = own.family
    AND other.country = own.country AND other.order_id <> own.order_id
  WHERE own.order_id = $1 ORDER BY other.number LIMIT 5`;

/** Where the form asks for the first of these facts that it asks for, as `page.field`. */
export function fieldStartingAs(form: FormDef, ...facts: readonly KnownFact[]): string | null {
  const targets = facts.flatMap((fact) =>
    pagesOf(form).flatMap(({ id, fields }) =>
      fields.filter(({ startsAs }) => startsAs === fact).map((field) => `${id}.${field.id}`),
    ),
  );
  return targets[0] ?? null;
}
