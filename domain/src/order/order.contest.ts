import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { CoreCommand } from './order.command.ts';
import type { CoreEvent, Unscheduled } from './order.event.ts';
import type { OrderCore } from './order.types.ts';

/** The status of an order that rests because another account has proven its number. */
export const CONTESTED = 'number_contested';

type ContestCommand = Extract<CoreCommand, { type: 'contestNumber' | 'releaseNumber' | 'awardNumber' }>;
type Contested = Pick<OrderCore, 'status' | 'contest'>;

/** Only there is anything of the form read that could be asked for again. */
const ASKED_IN: readonly string[] = ['in_first_review', 'needs_interview', 'in_second_review'];
/** From these the path is asked anew: a signature was taken back meanwhile, or the papers came. */
const ON_PATH: readonly string[] = ['awaiting_signatures', ...ASKED_IN, 'papers_received'];

/** What cannot be done while a number is contested, though its status lets it in. */
export function refuseContestAct({ status, contest }: Contested, type: string): Refusal | null {
  if (status !== CONTESTED) return null;
  if (type === 'awardNumber' && contest?.own !== true) return refuse('order.number_not_own');
  const late = type === 'askSupplement' && !ASKED_IN.includes(contest?.returnTo ?? '');
  return late ? refuse('order.wrong_status', { command: type, status }) : null;
}

/** Where it stands, or would stand were its number not contested. */
export function standsIn({ status, contest }: Contested): string {
  return status === CONTESTED ? (contest?.returnTo ?? status) : status;
}

/** Where an order goes on once its number is settled; left out, wherever its path leads. */
export function backFrom(order: Contested): { backTo?: string } {
  const backTo = standsIn(order);
  return ON_PATH.includes(backTo) ? {} : { backTo };
}

export function settleNumber(
  order: Contested,
  command: ContestCommand,
  said: { officerId: string; messageId: string },
): Result<Unscheduled<CoreEvent>[]> {
  if (command.type === 'contestNumber') return ok([{ type: 'numberContested', own: command.own }]);
  const refusal = refuseContestAct(order, command.type);
  if (refusal !== null) return refusal;
  const type = command.type === 'awardNumber' ? 'numberAwarded' : 'numberReleased';
  return ok([{ type, ...said, ...backFrom(order) }]);
}

/** Remembers that a number is contested, and forgets it once that is settled or the form was mended. */
export function contestedNumber<O extends OrderCore>(order: O, event: CoreEvent): O {
  if (event.type === 'numberContested') {
    return { ...order, contest: { returnTo: order.status, own: event.own } };
  }
  if (!SETTLED_BY.includes(event.type) || order.contest === undefined) return order;
  const { contest: _contest, ...rest } = order;
  return rest as O;
}

const SETTLED_BY: readonly CoreEvent['type'][] = ['numberReleased', 'numberAwarded', 'supplementAnswered'];
