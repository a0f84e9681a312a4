import type { PoolClient } from 'pg';
import type { deskFace } from '@lingshi/contract/face/face.contract.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import type { z } from 'zod';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { outcomeNow } from './face.store.ts';
import type { KeptFace } from './face.store.ts';

export type DeskFace = z.output<typeof deskFace>;

type Row = Omit<DeskFace, 'moves' | 'outdated'> &
  KeptFace & {
    moves: FaceMove[] | null;
    passedMoves: FaceMove[] | null;
  };

const SELECT_DESK_FACE = `
  SELECT k.outcome, k.photo_file AS "photoFile", k.page_file AS "pageFile", k.reason AS fault, k.withdrawn_at IS NOT NULL AS withdrawn,
    k.distance_photo AS "distancePhoto", k.distance_page AS "distancePage", k.threshold, k.moves,
    k.passed_moves AS "passedMoves", k.failures, k.decided_at AS "decidedAt"
  FROM face_check k WHERE k.order_id = $1`;

/** @returns null when no check was begun; the post's own orders only, by row-level security */
export async function findDeskFace(
  client: PoolClient,
  loaded: LoadedOrder,
  { policy }: OrderPolicy,
): Promise<DeskFace | null> {
  const { rows } = await client.query<Row>(SELECT_DESK_FACE, [loaded.order.id]);
  const [row] = rows;
  if (row === undefined) return null;
  const { moves, passedMoves, photoFile: _photo, pageFile: _page, ...face } = row;
  const outcome = outcomeNow(row, loaded, policy);
  return {
    ...face,
    outcome,
    outdated: face.outcome === 'passed' && outcome === null,
    moves: (moves ?? []).map((move) => ({ move, seen: (passedMoves ?? []).includes(move) })),
  };
}
