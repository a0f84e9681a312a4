import { answerCase, changesOf } from './case-answer.ts';
import type { AnswerChange, AnsweredUnder } from './case-answer.ts';
import type { CaseFacts } from './fact.ts';

/**
 * An order as a replay reads it. Equal `case` texts are equal cases: they are answered once.
 * `partly`: filed before facts were pinned, so that what hangs on the others is answered "perhaps".
 */
export type ReplayedOrder = {
  number: string | null;
  service: string;
  kind: string;
  case: string;
  open: boolean;
  partly: boolean;
};

/** How the text of a case is read; `where` tells in whose district a place is. */
export type ReplayedCase = { facts: CaseFacts; state: string | null; county: string | null };

/** Both books as one day asks them. null = not offered. */
export type ReplayRules = {
  before: (service: string, kind: string) => AnsweredUnder | null;
  after: (service: string, kind: string) => AnsweredUnder | null;
  residenceOf: (place: Pick<ReplayedCase, 'state' | 'county'>) => string | null;
};

export type ReplayGroup = { changes: AnswerChange[]; orders: number };
export type Replayed = {
  orders: number;
  changed: number;
  partly: number;
  /** Most frequent first. */
  groups: ReplayGroup[];
  /** Of those not ended yet; they keep the rules of their filing day. */
  open: { orders: number; changed: number; numbers: string[] };
};

export type Replay = { add: (order: ReplayedOrder) => void; result: () => Replayed };

const MOST_NUMBERS = 50;

/** Answers orders by both books and counts who would be answered otherwise, and how. */
export function startReplay(rules: ReplayRules): Replay {
  const known = new Map<string, ReplayGroup | null>();
  const groups = new Map<string, ReplayGroup>();
  const total = { orders: 0, changed: 0, partly: 0 };
  const open: Replayed['open'] = { orders: 0, changed: 0, numbers: [] };

  function groupOf(order: ReplayedOrder): ReplayGroup | null {
    const changes = changesFor(rules, order);
    if (changes.length === 0) return null;
    const name = JSON.stringify(changes);
    const group = groups.get(name) ?? { changes, orders: 0 };
    groups.set(name, group);
    return group;
  }

  function addChanged(order: ReplayedOrder, group: ReplayGroup): void {
    group.orders += 1;
    total.changed += 1;
    if (!order.open) return;
    open.changed += 1;
    if (order.number !== null && open.numbers.length < MOST_NUMBERS) open.numbers.push(order.number);
  }

  return {
    add(order) {
      const key = `${order.service}/${order.kind} ${order.case}`;
      let group = known.get(key);
      if (group === undefined) known.set(key, (group = groupOf(order)));
      total.orders += 1;
      if (order.partly) total.partly += 1;
      if (order.open) open.orders += 1;
      if (group !== null) addChanged(order, group);
    },
    result: () => ({
      ...total,
      groups: [...groups.values()].toSorted((a, b) => b.orders - a.orders),
      open,
    }),
  };
}

function changesFor(rules: ReplayRules, { service, kind, case: text }: ReplayedOrder): AnswerChange[] {
  const { facts, ...place } = JSON.parse(text) as ReplayedCase;
  const pinned = { facts, residencePost: rules.residenceOf(place) };
  const [before, after] = [rules.before, rules.after].map((under) =>
    answerCase(under(service, kind), pinned),
  );
  return changesOf(before ?? null, after ?? null);
}
