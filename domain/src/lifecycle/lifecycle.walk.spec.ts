import { describe, expect, it } from 'vitest';
import type { Step } from '../policy/path.schema.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { TESTLAND } from '../../test/policy/testland.ts';
import { PATH_JUDGE, roadAhead } from './lifecycle.path.ts';
import { cardOf, ORDER_STATUSES } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';
import { findFaults } from '../../test/lifecycle/lifecycle.walk-faults.ts';
import { deadEnds, REAL, walkPairs, walkPath } from '../../test/lifecycle/lifecycle.walk.ts';
import type { Machine } from '../../test/lifecycle/lifecycle.walk.ts';

/** Paths no rule names yet, and that the modules already allow. */
const FURTHER: readonly (readonly Step[])[] = [
  ['firstReview', 'secondReview', 'handOver'],
  ['firstReview', 'secondReview', 'mailIn', 'handOver'],
  ['guardian', 'firstReview', 'interview', 'secondReview', 'production', 'handOver'],
  ['guardian', 'firstReview', 'interview', 'secondReview', 'mailIn', 'production', 'mailOut'],
];

const named = [...SHIPPED.rows, ...TESTLAND.rows].flatMap((row) =>
  row.subject === 'path' && row.body !== null ? [row.body.steps as Step[]] : [],
);
const PATHS = [...new Map([...named, ...FURTHER].map((path) => [path.join(' → '), path]))];
const MAILED = ['firstReview', 'interview', 'secondReview', 'mailIn', 'production', 'mailOut'] as const;
const SIGNED = ['guardian', 'firstReview', 'secondReview', 'handOver'] as const;

// Domain's types know no console; a test may say how far it came.
declare const console: { info: (text: string) => void };
function print(text: string): void {
  console.info(text);
}

describe('every state an order can come to', () => {
  it.each(PATHS)('on %s: an end is reachable, and each has owner, act, day and message', (name, path) => {
    expect(PATH_JUDGE.problems(path)).toEqual([]);
    const walk = walkPath(path);
    const { pairs, bothLive, ends, ways } = walkPairs(walk);
    print(`${name}: ${walk.states.size} states, ${walk.moves.length} moves; ${pairs.size} pairs of orders`);
    expect(findFaults(walk)).toEqual([]);
    expect(bothLive).toEqual([]);
    expect(deadEnds(pairs, ways, ends)).toEqual([]);
  });

  it.each(PATHS)('on %s is one of the statuses of that path, and all of them are come to', (_name, path) => {
    const { states, start } = walkPath(path);
    const met = new Set([...states.values()].map(({ status }) => status));
    const own = ORDER_STATUSES.filter((status) => {
      const { step, detour } = cardOf(status);
      return step !== undefined && path.includes(step) && detour === true;
    });
    const ahead = roadAhead({ ...states.get(start)!, interview: null, guardian: undefined } as Order, path);
    const optional = path.flatMap((step) =>
      step === 'interview' ? ['needs_interview'] : step === 'guardian' ? ['awaiting_signatures'] : [],
    );
    const always = ['draft', 'needs_supplement', 'number_contested', 'refused', 'withdrawn', 'lapsed'];
    expect([...met].toSorted()).toEqual([...new Set([...always, ...own, ...ahead, ...optional])].toSorted());
  });
});

/** Each is a mistake somebody could make, and what the walk says of it. */
const FAULTS: readonly [string, readonly Step[], Partial<Machine>, string][] = [
  [
    'a dropped exit',
    MAILED,
    {
      decide: (order, command, ...rest) =>
        command.type === 'dispatch'
          ? { ok: false, code: 'order.wrong_status' }
          : REAL.decide(order, command, ...rest),
    },
    'no end from ready',
  ],
  [
    'a command taken from the wrong role',
    MAILED,
    {
      decide: (order, command, actor, facts) => {
        const lent = command.type === 'passSecondReview' && actor.kind === 'officer';
        return REAL.decide(order, command, lent ? { ...actor, roles: ['second_reviewer'] } : actor, facts);
      },
    },
    'secondReviewPassed by the wrong role',
  ],
  [
    'a lost due day',
    MAILED,
    {
      evolve: (order, event) => {
        const after = REAL.evolve(order, event);
        return event.type === 'papersHeld' ? { ...after, dueDay: null } : after;
      },
    },
    'papers_on_hold lacks its day',
  ],
  [
    'a second review by who did the first',
    MAILED,
    {
      decide: (order, command, ...rest) =>
        REAL.decide(
          command.type === 'passSecondReview' ? { ...order, firstReviewerId: 'nobody' } : order,
          command,
          ...rest,
        ),
    },
    'one officer passed both reviews',
  ],
  [
    'a skipped mail gate',
    MAILED,
    {
      evolve: (order, event) => {
        const after = REAL.evolve(order, event);
        return event.type === 'firstReviewPassed' ? { ...after, status: 'awaiting_papers' } : after;
      },
    },
    'awaiting_papers without a second review',
  ],
  [
    'a guardian who signs twice',
    SIGNED,
    {
      decide: (order, command, actor, facts) => {
        const blind = command.type === 'signAsGuardian' && order.guardian !== undefined;
        const seen = blind
          ? { ...order, accountId: 'nobody', guardian: { ...order.guardian!, signatures: [] } }
          : order;
        return REAL.decide(seen, command, actor, facts);
      },
    },
    'one guardian signed twice',
  ],
  [
    'papers that are forgotten when an order ends',
    MAILED,
    {
      decide: (...asked) => {
        const decided = REAL.decide(...asked);
        return decided.ok
          ? { ...decided, value: decided.value.filter(({ type }) => type !== 'papersOwed') }
          : decided;
      },
    },
    'withdrawn with papers at the post',
  ],
  [
    'a document that is found while the new one is being made',
    MAILED,
    {
      decide: (order, command, ...rest) => {
        const late = command.type === 'reportFound' && order.status === 'in_production';
        return REAL.decide(late ? { ...order, status: 'papers_received' } : order, command, ...rest);
      },
    },
    'taken back in in_production',
  ],
  [
    'a way of signing that is changed over the signature of the other guardian',
    SIGNED,
    {
      decide: (order, command, ...rest) => {
        const { guardian } = order;
        if (command.type !== 'changeSigning' || guardian === undefined)
          return REAL.decide(order, command, ...rest);
        const blind = { ...guardian, signatures: guardian.signatures.slice(0, 1) };
        return REAL.decide({ ...order, guardian: blind }, command, ...rest);
      },
    },
    'signing changed over a signature or a review',
  ],
  [
    'a way of signing that is changed after the first review',
    SIGNED,
    {
      decide: (order, command, ...rest) => {
        const late = command.type === 'changeSigning' && order.status === 'in_second_review';
        const early = {
          ...order,
          status: 'in_first_review',
          firstReviewerId: null,
          guardian: undefined,
        } as const;
        return REAL.decide(late ? (early as unknown as typeof order) : order, command, ...rest);
      },
    },
    'signing changed over a signature or a review',
  ],
  [
    'a forgotten interview',
    MAILED,
    {
      evolve: (order, event) => {
        const after = REAL.evolve(order, event);
        return after.status === 'needs_interview' ? { ...after, status: 'in_second_review' } : after;
      },
    },
    'in_second_review without the interview',
  ],
];

describe('the walk finds what is planted', () => {
  it.each(FAULTS)('%s', (_name, path, fault, found) => {
    expect(findFaults(walkPath(path, { ...REAL, ...fault }))).toContain(found);
  });

  it('two live orders of one person', () => {
    expect(walkPairs(walkPath(SIGNED), false).bothLive).not.toEqual([]);
  });
});
