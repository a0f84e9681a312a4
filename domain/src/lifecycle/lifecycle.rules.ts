import { GUARDIAN_RULES } from '../guardian/guardian.rules.ts';
import { HAND_OVER_RULES } from '../hand-over/hand-over.rules.ts';
import { INTERVIEW_RULES } from '../interview/interview.rules.ts';
import { MAIL_RULES } from '../mail/mail.rules.ts';
import type { CommandRule, SharedCommand } from '../order/order.card.ts';
import { CONTESTED } from '../order/order.contest.ts';
import { CORE_RULES } from '../order/order.rules.ts';
import { FILING_SIGHTS } from '../order/order.sight.ts';
import type { Sight } from '../order/order.sight.ts';
import type { Actor, Role } from '../order/order.types.ts';
import { PRODUCTION_RULES } from '../production/production.rules.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import { cardOf, ORDER_STATUSES } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';

export type OrderRule = Omit<CommandRule, 'from'> & { from: readonly OrderStatus[] };

/**
 * Who may do what, when: the one table. The API, the screens, docs/generated/who-may-do-what.md and the
 * grid test read it; nothing else decides.
 */
export const ORDER_RULES: Record<OrderCommandType, OrderRule> = {
  ...CORE_RULES,
  withdraw: { ...CORE_RULES.withdraw, from: [...CORE_RULES.withdraw.from, ...taking('withdraw')] },
  reportFound: {
    ...CORE_RULES.reportFound,
    from: [...CORE_RULES.reportFound.from, ...taking('reportFound')],
  },
  askSupplement: {
    ...CORE_RULES.askSupplement,
    from: [...CORE_RULES.askSupplement.from, ...taking('askSupplement')],
  },
  refuse: { ...CORE_RULES.refuse, from: [...CORE_RULES.refuse.from, ...taking('refuse')] },
  dismissLost: {
    ...CORE_RULES.dismissLost,
    from: [...CORE_RULES.dismissLost.from, ...taking('dismissLost')],
  },
  weighLost: { ...CORE_RULES.weighLost, from: ORDER_STATUSES.filter(isLive) },
  // What is on its way to somebody is stopped by nobody.
  contestNumber: {
    ...CORE_RULES.contestNumber,
    from: ORDER_STATUSES.filter(
      (status) => isLive(status) && status !== CONTESTED && cardOf(status).arriving !== true,
    ),
  },
  // Another order may be asked for beside whatever is live.
  noteException: { ...CORE_RULES.noteException, from: ORDER_STATUSES.filter(isLive) },
  // At any time: what is over can still be read.
  handToAccount: { ...CORE_RULES.handToAccount, from: ORDER_STATUSES },
  takeFiling: {
    ...CORE_RULES.takeFiling,
    from: ORDER_STATUSES.filter((status) => cardOf(status).ended !== true),
  },
  ...GUARDIAN_RULES,
  ...INTERVIEW_RULES,
  ...MAIL_RULES,
  ...PRODUCTION_RULES,
  ...HAND_OVER_RULES,
} satisfies Record<OrderCommandType, OrderRule>;

function isLive(status: OrderStatus): boolean {
  return status !== 'draft' && cardOf(status).ended !== true;
}

/** Statuses outside the kernel whose cards let this command of it in. */
function taking(type: SharedCommand): OrderStatus[] {
  return ORDER_STATUSES.filter((status) => cardOf(status).takes?.includes(type));
}

export function rolesOf(actor: Actor): readonly Role[] {
  return actor.kind === 'officer' ? actor.roles : [actor.kind];
}

/** Of these a status has one that decides; the applicant, the clock and the mail room are none. */
const REVIEWING: readonly Role[] = ['reviewer', 'interviewer', 'second_reviewer'];

/** Whether a role may send this command in this status. */
export function roleMay(role: Role, type: OrderCommandType, status: OrderStatus): boolean {
  const rule = ORDER_RULES[type];
  if (!rule.by.includes(role) || !rule.from.includes(status)) return false;
  // What the platform forms decides nothing: a reviewer takes a filing over whoever reviews the order just then.
  if (rule.byPlatform === true) return true;
  const { decides } = cardOf(status);
  return decides === undefined || decides === role || !REVIEWING.includes(role);
}

/** Whether an applicant may send this command by this right. */
export function maySend(sight: Sight, type: OrderCommandType): boolean {
  return (ORDER_RULES[type].sights ?? FILING_SIGHTS).includes(sight);
}

/** The commands these roles may send in this status: the screens' buttons, in the table's order. */
export function commandsFor(roles: readonly Role[], status: OrderStatus): OrderCommandType[] {
  const all = Object.keys(ORDER_RULES) as OrderCommandType[];
  return all.filter(
    (type) => ORDER_RULES[type].byPlatform !== true && roles.some((role) => roleMay(role, type, status)),
  );
}

type Lines = typeof CORE_RULES &
  typeof GUARDIAN_RULES &
  typeof INTERVIEW_RULES &
  typeof MAIL_RULES &
  typeof PRODUCTION_RULES &
  typeof HAND_OVER_RULES;
/** What some officer may send. */
export type OfficerCommand = Exclude<
  { [T in OrderCommandType]: Lines[T]['by'][number] extends 'applicant' ? never : T }[OrderCommandType],
  OfPlatform
>;
export type ClockCommand = Exclude<
  { [T in OrderCommandType]: 'clock' extends Lines[T]['by'][number] ? T : never }[OrderCommandType],
  OfPlatform
>;
/** What the platform notes by itself, whatever the day. */
type OfPlatform = {
  [T in OrderCommandType]: Lines[T] extends { byPlatform: true } ? T : never;
}[OrderCommandType];

/** What the platform itself does once the day of a status has passed. */
export const CLOCK_COMMANDS = (Object.keys(ORDER_RULES) as OrderCommandType[])
  .filter(isOfClock)
  .map((type) => ({ type, from: ORDER_RULES[type].from }));

export function isOfClock(type: OrderCommandType): type is ClockCommand {
  const { by, byPlatform } = ORDER_RULES[type];
  return by.includes('clock') && byPlatform !== true;
}

/** Whether its note is for the next officer, and not for the applicant. */
export function isForColleagues(type: OrderCommandType): boolean {
  return ORDER_RULES[type].forColleagues === true;
}
