import { hasPapersAway } from '../../src/mail/mail.rules.ts';
import type { Role } from '../../src/order/order.types.ts';
import { rolesOf } from '../../src/lifecycle/lifecycle.rules.ts';
import { cardOf, isEnded } from '../../src/lifecycle/lifecycle.status.ts';
import type { Order } from '../../src/lifecycle/lifecycle.types.ts';
import { deadEnds } from './lifecycle.walk.ts';
import type { Move, Walk } from './lifecycle.walk.ts';

/**
 * Who alone may make these happen, written down a second time from the notice and the design, on purpose: the table of
 * rules is what is under test.
 */
const WHO: Readonly<Record<string, readonly Role[]>> = {
  submitted: ['applicant'],
  supplementAnswered: ['applicant'],
  supplementWithdrawn: ['reviewer', 'interviewer', 'second_reviewer'],
  closedUnanswered: ['reviewer', 'clock'],
  withdrawn: ['applicant'],
  firstReviewPassed: ['reviewer'],
  interviewRecorded: ['interviewer'],
  returnedToFirstReview: ['second_reviewer'],
  secondReviewPassed: ['second_reviewer'],
  papersRecorded: ['mail_room'],
  productionStarted: ['production'],
  productionFinished: ['production'],
  dispatched: ['mail_room'],
  papersReturned: ['mail_room'],
  returnClosed: ['mail_room'],
  guardianInvited: ['applicant'],
  guardianSigned: ['applicant'],
  guardianDeclined: ['applicant'],
  signatureWithdrawn: ['applicant'],
  handedOver: ['mail_room'],
  numberContested: ['clock'],
  numberReleased: ['reviewer'],
  numberAwarded: ['reviewer'],
  closedUnsigned: ['reviewer', 'clock'],
  closedUncollected: ['mail_room', 'clock'],
};

/** Everything that is wrong with what was walked, each named once. */
export function findFaults(walk: Walk): string[] {
  const { states, moves } = walk;
  // That somebody else may prove a number is no way out for anybody.
  const own = moves.filter(({ command }) => command !== 'contestNumber');
  const ways = new Map(
    [...Map.groupBy(own, ({ from }) => from)].map(([from, all]) => [from, all.map(({ to }) => to)]),
  );
  const ends = [...states].filter(([, order]) => isEnded(order)).map(([key]) => key);
  const stuck = deadEnds(states.keys(), ways, ends).map((key) => `no end from ${states.get(key)?.status}`);
  // Ended for the person, who may file anew, and not yet for the mail room.
  const live = [...states].filter(([, order]) => !isEnded(order) || cardOf(order.status).turn !== 'nobody');
  return [
    ...new Set([
      ...stuck,
      ...live.flatMap(([key, order]) => cardFaults(order, movesWithin(key, walk))),
      ...moves.flatMap(moveFaults),
      ...moves.flatMap((move) => lateFaults(states.get(move.from), move)),
    ]),
  ];
}

/** The moves from here, and from wherever one comes without leaving the status: an old book is cancelled first. */
function movesWithin(start: string, { states, moves }: Walk): Move[] {
  const same = new Set([start]);
  const status = states.get(start)?.status;
  const found: Move[] = [];
  for (const key of same) {
    for (const move of moves.filter(({ from }) => from === key)) {
      found.push(move);
      if (states.get(move.to)?.status === status) same.add(move.to);
    }
  }
  return found;
}

/** Every state that is not an end has an owner who can do what its card says, a day, and a message. */
function cardFaults(order: Order, moves: readonly Move[]): string[] {
  const { status, dueDay } = order;
  const { turn, act, due, message } = cardOf(status);
  const acts = act === 'finishDraft' ? ['recordPresence', 'submit'] : act === 'wait' ? [] : [act];
  const owner = turn === 'applicant' ? 'applicant' : 'officer';
  const can = moves.some(({ command, who }) => acts.includes(command) && who.actor.kind === owner);
  return [
    ...(turn === 'nobody' ? [`${status} belongs to nobody`] : []),
    ...(acts.length > 0 && !can ? [`nobody can ${act} in ${status}`] : []),
    ...(due !== (dueDay !== null) ? [`${status} lacks its day`] : []),
    ...(message === null && status !== 'draft' ? [`${status} has no message`] : []),
  ];
}

function moveFaults({ who, events, after }: Move): string[] {
  const roles = rolesOf(who.actor);
  const wrong = events.filter(({ type }) => WHO[type]?.some((role) => roles.includes(role)) === false);
  return [...wrong.map(({ type }) => `${type} by the wrong role`), ...stateFaults(after)];
}

/** Once the document is begun nothing is found in time; once somebody signed or passed it, signing stays as it is. */
function lateFaults(before: Order | undefined, { events }: Move): string[] {
  if (before === undefined) return [];
  const { status, firstReviewerId, guardian } = before;
  const begun = ['in_production', 'ready', 'dispatched', 'ready_for_collection', 'completed'].includes(
    status,
  );
  const rested = firstReviewerId !== null || (guardian?.signatures.length ?? 0) > 1;
  return events.flatMap((event) => [
    ...(begun && event.type === 'withdrawn' ? [`taken back in ${status}`] : []),
    ...(rested && event.type === 'signingChanged' ? ['signing changed over a signature or a review'] : []),
  ]);
}

/** Papers that are with the post when an order ends stand in a list of their own until they have gone back. */
function endFaults(order: Order): string[] {
  if (order.status !== 'papers_going_back')
    return hasPapersAway(order) ? [`${order.status} with papers at the post`] : [];
  return order.dueDay === null || order.mail?.endedAs === undefined
    ? ['papers owed without a day or an end']
    : [];
}

/** What must hold of an order wherever it stands. */
function stateFaults(order: Order): string[] {
  const { status, path, firstReviewerId, secondReviewerId, interview, guardian, mail, production } = order;
  if (status !== 'completed' && isEnded(order)) return endFaults(order);
  const { step } = cardOf(status);
  const behind = (name: string) => {
    const places: readonly string[] = path ?? [];
    if (!places.includes(name)) return false;
    return status === 'completed' || (step !== undefined && places.indexOf(step) > places.indexOf(name));
  };
  const signers = guardian?.signatures ?? [];
  const unsigned = behind('guardian') && guardian !== undefined && signers.length < guardian.wanted;
  const people = new Set(signers.map(({ personId }) => personId));
  const accounts = new Set(signers.map(({ accountId }) => accountId));
  return [
    ...(firstReviewerId !== null && firstReviewerId === secondReviewerId
      ? ['one officer passed both reviews']
      : []),
    ...(behind('firstReview') && firstReviewerId === null ? [`${status} without a first review`] : []),
    ...(behind('secondReview') && secondReviewerId === null ? [`${status} without a second review`] : []),
    ...(behind('interview') && interview?.outcome === null ? [`${status} without the interview`] : []),
    ...(behind('mailIn') && !mail?.papersTaken ? [`${status} without the papers`] : []),
    ...(behind('production') && !production ? [`${status} with nothing made`] : []),
    ...(unsigned ? [`${status} without all signatures`] : []),
    ...(people.size < signers.length || accounts.size < signers.length ? ['one guardian signed twice'] : []),
  ];
}
