import type { Pool, PoolClient } from 'pg';

export type TimelineEntry = {
  seq: number;
  at: string;
  type: string;
  by: 'applicant' | 'post' | 'platform';
  role: string | null;
  messageId: string | null;
};

const SIDE = { applicant: 'applicant', officer: 'post', system: 'platform' } as const;

/** What happened to an order, oldest first. Officers appear by role: their names are not the applicant's affair. */
export async function listTimeline(db: Pool | PoolClient, orderId: string): Promise<TimelineEntry[]> {
  const { rows } = await db.query(
    `SELECT seq, at, concat_ws('_', type, CASE WHEN type = 'exceptionNoted' THEN body->>'step' END) AS type, actor_kind, role, coalesce(body->>'messageId', body->'supplement'->>'messageId') AS "messageId"
     FROM order_event WHERE order_id = $1 ORDER BY seq`,
    [orderId],
  );
  return rows.map(({ seq, at, type, actor_kind: kind, role, messageId }) => ({
    seq,
    at,
    type,
    by: SIDE[kind as keyof typeof SIDE],
    role,
    messageId,
  }));
}
