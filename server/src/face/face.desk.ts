import type { PoolClient } from 'pg';
import type { deskFace } from '@lingshi/contract/face/face.contract.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import type { z } from 'zod';
import { FACE_OUTCOME } from './face.store.ts';

export type DeskFace = z.output<typeof deskFace>;

type Row = Omit<DeskFace, 'moves' | 'outdated'> & {
  kept: DeskFace['outcome'];
  moves: FaceMove[] | null;
  passedMoves: FaceMove[] | null;
};

const SELECT_DESK_FACE = `
  SELECT ${FACE_OUTCOME} AS outcome, k.outcome AS kept, k.reason AS fault, k.withdrawn_at IS NOT NULL AS withdrawn,
    k.distance_photo AS "distancePhoto", k.distance_page AS "distancePage", k.threshold, k.moves,
    k.passed_moves AS "passedMoves", k.failures, k.decided_at AS "decidedAt"
  FROM face_check k JOIN orders o ON o.id = k.order_id WHERE k.order_id = $1`;

/** @returns null when no check was begun; the post's own orders only, by row-level security */
export async function findDeskFace(client: PoolClient, orderId: string): Promise<DeskFace | null> {
  const { rows } = await client.query<Row>(SELECT_DESK_FACE, [orderId]);
  const [row] = rows;
  if (row === undefined) return null;
  const { kept, moves, passedMoves, ...face } = row;
  return {
    ...face,
    outdated: kept === 'passed' && face.outcome === null,
    moves: (moves ?? []).map((move) => ({ move, seen: (passedMoves ?? []).includes(move) })),
  };
}
