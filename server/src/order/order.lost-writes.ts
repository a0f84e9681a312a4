import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import { isLastReview } from '@lingshi/domain/order/order.lost.ts';
import type { FoundStanding } from '@lingshi/domain/order/order.lost.ts';
import {
  declareLost,
  lostIndex,
  releaseDeclared,
  releaseFound,
  voidDeclared,
} from '../lost-document/lost-document.store.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { lostNumber } from './order.lost.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';

type Write = (sql: OneStatement) => void;
type Change = { events: readonly OrderEvent[]; at: string; lost: FoundStanding | null | undefined };

/** What a change of the order writes of what it declares lost, in the same statement. */
export function lostWrites(
  { indexes }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  change: Change,
): Write[] {
  if (where.service.lostNumber === undefined) return [];
  const known = lostNumber(loaded, where);
  const number = known === null ? null : lostIndex(indexes, known);
  return change.events.flatMap((event) => writesOf(event, number, loaded, where, change));
}

function writesOf(
  event: OrderEvent,
  number: Buffer | null,
  { order }: LoadedOrder,
  where: OrderPolicy,
  { at, lost }: Change,
): Write[] {
  switch (event.type) {
    case 'submitted':
    case 'supplementAnswered':
      if (lost === undefined || (lost === null && order.submittedAt === null)) return [];
      return [declareLost(lost === null ? null : number, { at, effective: lost === 'void' })];
    case 'firstReviewPassed':
    case 'secondReviewPassed':
      return isLastReview(order, event) ? [voidDeclared(at), unflag('lost_unproven')] : [];
    case 'lostContested':
      return [
        unflag('lost_unproven'),
        flagDisputed(where.service.lostNumber ?? '', { post: order.post, at }),
      ];
    case 'lostProven':
      return [voidDeclared(at), unflag('lost_unproven')];
    case 'lostVoided':
      return [declareLost(number, { at, effective: true }), unflag('lost_unproven', 'lost_disputed')];
    case 'lostDismissed':
      return [releaseDeclared, unflag('lost_unproven', 'lost_disputed')];
    case 'withdrawn':
      return event.found === true ? [releaseFound] : [];
    case 'refused': {
      const ground = where.policy.refusals.find(({ item }) => item === event.rule);
      return ground?.releasesLost === true ? [releaseDeclared] : [];
    }
    default:
      return [];
  }
}

/** The flag is answered. */
function unflag(...codes: string[]): Write {
  return (sql) =>
    sql.with(
      'answered',
      `DELETE FROM order_flag f USING upd
       WHERE f.order_id = upd.id AND f.source = 'platform' AND f.code = ANY(${sql.bind(codes, 'text[]')})`,
    );
}

function flagDisputed(target: string, { post, at }: { post: string; at: string }): Write {
  return (sql) =>
    sql.with(
      'disputed',
      `INSERT INTO order_flag (order_id, target, post, source, code, at)
       SELECT upd.id, ${sql.bind(target, 'text')}, ${sql.bind(post, 'text')}, 'platform', 'lost_disputed',
         ${sql.bind(at, 'timestamptz')} FROM upd ON CONFLICT DO NOTHING`,
    );
}
