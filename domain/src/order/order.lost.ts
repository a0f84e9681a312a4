import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { CoreCommand } from './order.command.ts';
import type { CoreEvent, Unscheduled } from './order.event.ts';
import type { LostStanding, OrderCore } from './order.types.ts';

/** What the platform finds out when a form is handed in. */
export type FoundStanding = Exclude<LostStanding, 'voided' | 'dismissed'>;

type LostCommand = Extract<CoreCommand, { type: 'voidLost' | 'dismissLost' | 'weighLost' }>;
type Lost = Pick<OrderCore, 'lost'>;

/** In which standings there is anything to decide. */
const OPEN: Readonly<Record<LostCommand['type'], readonly LostStanding[]>> = {
  voidLost: ['provisional', 'disputed', 'dismissed'],
  dismissLost: ['provisional', 'disputed', 'void', 'voided'],
  weighLost: ['provisional'],
};

/**
 * What a reported number keeps from being done: while two claim it, no pass of the second review, by which it would be
 * void. The first review passes: the interview, where an officer sees who reported it, lies behind it.
 */
export function refuseLostAct({ lost }: Lost, type: string): Refusal | null {
  if (type === 'passSecondReview') return lost === 'disputed' ? refuse('order.lost_disputed') : null;
  if (!isLostCommand(type)) return null;
  return lost !== undefined && OPEN[type].includes(lost) ? null : refuse('order.lost_not_disputed');
}

function isLostCommand(type: string): type is LostCommand['type'] {
  return type in OPEN;
}

export function settleLost(
  order: Lost,
  command: LostCommand,
  said: { officerId: string; messageId: string },
): Result<Unscheduled<CoreEvent>[]> {
  return refuseLostAct(order, command.type) ?? ok([eventOf(command, said)]);
}

function eventOf(
  command: LostCommand,
  said: { officerId: string; messageId: string },
): Unscheduled<CoreEvent> {
  if (command.type === 'weighLost')
    return { type: command.standing === 'void' ? 'lostProven' : 'lostContested' };
  return { type: command.type === 'voidLost' ? 'lostVoided' : 'lostDismissed', ...said };
}

type Handed = { lostDisputed?: boolean; lost?: 'provisional' | 'void' };

/**
 * What `submitted` and `supplementAnswered` say of it. Left out, it stays as it was: what an officer settled, and what
 * nothing was asked of.
 * @param found null: the form reports no number
 */
export function lostIn({ lost }: Lost, found: FoundStanding | null | undefined): Handed {
  if (found === undefined) return {};
  if (found === null) return lost === undefined ? {} : { lostDisputed: false };
  return found === 'disputed' ? { lostDisputed: true } : { lost: found };
}

/** A standing that is gone leaves nothing behind; one that nothing is said of stays as it was. */
export function withLost<O extends Lost>(order: O, { lostDisputed, lost }: Handed): O {
  if (lostDisputed === undefined && lost === undefined) return order;
  const { lost: _old, ...rest } = order;
  const now = lostDisputed === true ? 'disputed' : lost;
  return { ...rest, ...(now !== undefined && { lost: now }) } as O;
}

/** Passed by the last review of its path, what was reported is void. */
export function passedLost<O extends Passed>(order: O, event: { type: string }): O {
  return isLastReview(order, event) && order.lost === 'provisional' ? { ...order, lost: 'void' } : order;
}

type Passed = Pick<OrderCore, 'path' | 'lost'>;

/** Whether this is the pass that makes a reported number void. */
export function isLastReview({ path }: Pick<OrderCore, 'path'>, { type }: { type: string }): boolean {
  return (
    type === 'secondReviewPassed' ||
    (type === 'firstReviewPassed' && path?.includes('secondReview') === false)
  );
}

/** What other events make of it. */
export function settledLost<O extends Lost>(order: O, event: CoreEvent): O {
  if (event.type === 'withdrawn' && (event.found !== true || order.lost === undefined)) return order;
  const lost = SETTLED[event.type];
  return lost === undefined ? order : { ...order, lost };
}

const SETTLED: { readonly [E in CoreEvent['type']]?: LostStanding } = {
  lostContested: 'disputed',
  lostProven: 'void',
  lostVoided: 'voided',
  lostDismissed: 'dismissed',
  withdrawn: 'dismissed',
};
