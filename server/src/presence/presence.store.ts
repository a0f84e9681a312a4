import { presenceInWords } from './presence.in-words.ts';
import type { Pool, PoolClient } from 'pg';
import type { z } from 'zod';
import type { presenceProof } from '@lingshi/contract/presence/presence.contract.ts';
import { isPresenceWord } from '@lingshi/domain/evidence/presence-challenge.ts';

export type PresenceProof = z.output<typeof presenceProof>;

type Row = {
  first: string | null;
  second: string | null;
  number: number | null;
  captureAt: string | null;
  captureFiles: string[];
  stampFile: string | null;
  stampAt: string | null;
};

const SELECT_PROOF = `
  SELECT first_word AS first, second_word AS second, number, capture_at AS "captureAt", capture_files AS "captureFiles",
    stamp_file AS "stampFile", stamp_at AS "stampAt"
  FROM presence_proof WHERE order_id = $1`;

export const NO_PROOF: PresenceProof = { capture: null, stamp: null };

/** For its owner and for officers of its post alike; empty where nothing was sent. */
export async function findPresenceProof(db: Pool | PoolClient, orderId: string): Promise<PresenceProof> {
  const { rows } = await db.query<Row>(SELECT_PROOF, [orderId]);
  const [row] = rows;
  if (row === undefined) return NO_PROOF;
  const { stampFile, stampAt } = row;
  return {
    capture: captureOf(row),
    stamp: stampFile === null || stampAt === null ? null : { fileId: stampFile, at: stampAt },
  };
}

function captureOf({ first, second, number, captureAt, captureFiles }: Row): PresenceProof['capture'] {
  if (first === null || second === null || number === null || captureAt === null) return null;
  if (!isPresenceWord(first) || !isPresenceWord(second)) return null;
  return { words: presenceInWords({ first, second, number }), at: captureAt, fileIds: captureFiles };
}
