import type { GuardianFacts } from '../../src/guardian/guardian.types.ts';
import type { Sight } from '../../src/order/order.sight.ts';
import type { Actor, StaffRole } from '../../src/order/order.types.ts';
import type { Step } from '../../src/policy/path.schema.ts';
import { addDays } from '../../src/shared/day.ts';
import type { OrderCommand } from '../../src/lifecycle/lifecycle.command.ts';
import { decide } from '../../src/lifecycle/lifecycle.decide.ts';
import type { OrderFacts } from '../../src/lifecycle/lifecycle.decide.ts';
import type { OrderEvent } from '../../src/lifecycle/lifecycle.event.ts';
import { evolve } from '../../src/lifecycle/lifecycle.evolve.ts';
import { COMMANDS, facts, orderIn, SIGNER } from './lifecycle.ts';
import { ORDER_RULES } from '../../src/lifecycle/lifecycle.rules.ts';
import { isEnded } from '../../src/lifecycle/lifecycle.status.ts';
import type { Order } from '../../src/lifecycle/lifecycle.types.ts';

/*
 * Every state one order can come to on a path, whoever does whatever, in whatever order. Bounded to the values a
 * decision hangs on:
 * - days: the due day itself and the day after; of a stored day only whether there is one
 * - notes: one, whose words no decision reads
 * - parcels: all that was asked for, or one thing missing; with an old book or without
 * - interviews: wanted or not, at submit and after a supplement
 * - supplements: one target, answered or not, signed by guardians or not
 * - guardians: two signatures wanted or one; one open invitation, or none
 * - what was lost: found wherever the table lets it be found, or nothing declared lost
 * - the way of signing: two sign, one signs, or a paper is missing for it
 * - positions: none, inside, outside; claims: none, or the first officer's; gate: with an address, or without
 */

/** What is walked. The faults of the spec are planted here. */
export type Machine = { decide: typeof decide; evolve: typeof evolve };
export const REAL: Machine = { decide, evolve };

export type Who = {
  name: string;
  actor: Actor;
  sight?: Sight;
  guardian?: GuardianFacts['guardian'];
};
export type Move = {
  from: string;
  to: string;
  command: OrderCommand['type'];
  who: Who;
  events: OrderEvent[];
  after: Order;
};
export type Walk = { start: string; states: Map<string, Order>; moves: Move[] };

const REVIEWS: readonly StaffRole[] = ['reviewer', 'interviewer', 'second_reviewer'];
const officer = (officerId: string, roles: readonly StaffRole[]): Who => ({
  name: officerId,
  actor: { kind: 'officer', officerId, post: 'testland', roles },
});
const account = (accountId: string, sight: Sight, personId: string, invitationId: string | null): Who => ({
  name: `${accountId} ${sight}`,
  actor: { kind: 'applicant', accountId },
  sight,
  guardian: { personId, invitationId, signer: SIGNER },
});

/** Whoever files, two reviewers and who handles papers; beside them the other guardian, impostors, and the clock. */
const CAST: readonly Who[] = [
  account('a1', 'own', 'q1', null),
  account('a1', 'watched', 'q1', null),
  account('a1', 'guardian', 'q1', 'i1'),
  account('a2', 'guardian', 'q2', 'i1'),
  account('a2', 'guardian', 'q2', null),
  // The filing guardian's second account.
  account('a3', 'guardian', 'q1', 'i1'),
  officer('f1', REVIEWS),
  officer('f2', REVIEWS),
  officer('m1', ['mail_room', 'production']),
  { name: 'clock', actor: { kind: 'clock', post: 'testland' } },
];

const COMMAND_VARIANTS: readonly OrderCommand[] = [
  ...Object.values(COMMANDS),
  { type: 'recordPresence', presence: 'outside', country: null, accuracyMetres: null },
  { type: 'recordPapers', contents: ['old_card'], instrument: null },
];

/** What the facts of a command can be, as far as it reads them. */
function variantsOf({ type }: OrderCommand, path: readonly Step[]): Partial<OrderFacts>[] {
  switch (type) {
    case 'submit':
      return submitVariants(path);
    case 'answerSupplement':
      return [
        {},
        { supplementMissing: ['file.photo'] },
        { supplementInterview: 'face_failed' },
        { signedAskedAgain: true },
      ];
    case 'passSecondReview':
      return [{}, { gateRefusal: { ok: false, code: 'post.mail_address_unconfirmed' } }, { claimedBy: 'f1' }];
    case 'reportFound':
      return [{}, { foundFrom: ORDER_RULES.reportFound.from }];
    case 'changeSigning':
      return [{}, signing(2), signing(1), signing(2, ['file.agreement'])];
    default:
      return [{}];
  }
}

function signing(wanted: number, missing: readonly string[] = []): Partial<OrderFacts> {
  return { signing: { wanted, missing, filerPersonId: 'q1' } };
}

function submitVariants(path: readonly Step[]): Partial<OrderFacts>[] {
  const { submit } = facts;
  if (submit === undefined) throw new Error('the fixture submits');
  const base = { ...submit, path, filerPersonId: 'q1' };
  const guardians = path.includes('guardian') ? [0, 2] : [0];
  const marks = path.includes('interview') ? ([null, 'face_failed'] as const) : ([null] as const);
  const books = path.includes('mailIn') ? [false, true] : [false];
  const good = guardians.flatMap((guardiansWanted) =>
    marks.flatMap((interview) =>
      books.map((oldBookInParcel) => ({ submit: { ...base, guardiansWanted, interview, oldBookInParcel } })),
    ),
  );
  return [...good, { submit: { ...base, missing: ['file.photo'] } }];
}

/** Tells two orders apart for what may happen to them. What is over has no future to tell apart. */
export function keyOf(order: Order): string {
  const { version: _v, dueDay, status, queueAt: _q, submittedAt, ...rest } = order;
  if (isEnded(order)) return `${status} ${order.mail?.endedAs ?? ''}`;
  return JSON.stringify([status, dueDay !== null, submittedAt !== null, rest]);
}

/** Visits every state and notes every way between two of them. */
export function walkPath(path: readonly Step[], { decide: judge, evolve: remember }: Machine = REAL): Walk {
  const first: Order = { ...orderIn('draft'), presence: null, dueDay: null };
  delete first.mail;
  const start = keyOf(first);
  const states = new Map([[start, first]]);
  const moves: Move[] = [];
  for (const [from, order] of states) {
    for (const { command, who, known } of triesOf(order, path)) {
      const decided = judge(order, command, who.actor, known);
      if (!decided.ok) continue;
      const after = decided.value.reduce(remember, order);
      const to = keyOf(after);
      if (!states.has(to)) states.set(to, after);
      moves.push({ from, to, command: command.type, who, events: decided.value, after });
    }
  }
  return { start, states, moves };
}

type Try = { command: OrderCommand; who: Who; known: OrderFacts };

function* triesOf({ dueDay }: Order, path: readonly Step[]): Generator<Try> {
  const day = dueDay ?? facts.today;
  for (const today of [day, addDays(day, 1)]) {
    for (const command of COMMAND_VARIANTS) {
      for (const variant of variantsOf(command, path)) {
        for (const who of CAST) {
          const { sight = 'own', guardian } = who;
          const expectedPapers = { contents: ['old_card'], payment: null };
          yield {
            command,
            who,
            known: { ...facts, today, expectedPapers, sight, ...(guardian && { guardian }), ...variant },
          };
        }
      }
    }
  }
}

export type PairWalk = {
  pairs: Set<string>;
  bothLive: string[];
  ends: Set<string>;
  ways: Map<string, Set<string>>;
};

/**
 * Two orders of one person side by side, as far as they touch: while one is live, `submit` of the other is refused (the
 * database's lock, which the shell turns into a refusal). `locked` false plants that fault.
 */
export function walkPairs({ start, states, moves }: Walk, locked = true): PairWalk {
  const out = Map.groupBy(moves, ({ from }) => from);
  const isLive = (key: string) => {
    const order = states.get(key);
    return order !== undefined && order.submittedAt !== null && !isEnded(order);
  };
  const ends = new Set([...states].flatMap(([key, order]) => (isEnded(order) ? [key] : [])));
  const first = `${start}\n${start}`;
  const pairs = new Set([first]);
  const ways = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split('\n');
    const allowed = (key: string, other: string) =>
      (out.get(key) ?? []).filter(({ command }) => !(locked && command === 'submit' && isLive(other)));
    const next = new Set([
      ...allowed(a, b).map(({ to }) => `${to}\n${b}`),
      ...allowed(b, a).map(({ to }) => `${a}\n${to}`),
    ]);
    ways.set(pair, next);
    for (const to of next) pairs.add(to);
  }
  const over = (pair: string) => pair.split('\n').every((key) => ends.has(key));
  return {
    pairs,
    bothLive: [...pairs].filter((pair) => pair.split('\n').every(isLive)),
    ends: new Set([...pairs].filter(over)),
    ways,
  };
}

/** The nodes from which none of the ends can be reached. */
export function deadEnds(
  nodes: Iterable<string>,
  ways: ReadonlyMap<string, Iterable<string>>,
  ends: Iterable<string>,
): string[] {
  const back = new Map<string, string[]>();
  for (const [from, tos] of ways) for (const to of tos) back.set(to, [...(back.get(to) ?? []), from]);
  const alive = new Set(ends);
  for (const node of alive) for (const from of back.get(node) ?? []) alive.add(from);
  return [...nodes].filter((node) => !alive.has(node));
}
