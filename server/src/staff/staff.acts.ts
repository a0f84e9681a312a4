import type { PoolClient } from 'pg';

/** What an officer did that no order keeps: a draft may be thrown away with its history. */
type OfficerAct = {
  what: 'behalf_opened' | 'behalf_discarded' | 'behalf_code_sent' | 'behalf_code_shown';
  officerId: string;
  orderId: string;
  requestId: string;
  at: Date;
};

/** A line of the security log, in the transaction of the act: there is neither without the other. */
export async function noteAct(client: PoolClient, act: OfficerAct): Promise<void> {
  const { at, what, officerId, orderId, requestId } = act;
  await client.query(
    `INSERT INTO security_log (at, what, actor_kind, actor_id, order_id, request_id)
     VALUES ($1, $2, 'officer', $3, $4, $5)`,
    [at.toISOString(), what, officerId, orderId, requestId],
  );
}
