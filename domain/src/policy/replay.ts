import { answerCase, factsAsked } from './case-answer.ts';
import type { AnsweredUnder } from './case-answer.ts';
import { changesOf } from './case-change.ts';
import type { AnswerChange } from './case-change.ts';
import type { CaseFacts } from './fact.ts';
import type { Subject } from './policy-body.schema.ts';

/**
 * An order as a replay reads it. Equal `case` texts are equal cases: they are answered once.
 * `partly`: filed before facts were pinned, so that what hangs on the others is answered "perhaps".
 */
export type ReplayedOrder = {
  /** Of an open one. */
  number?: string | null;
  service: string;
  kind: string;
  case: string;
  /** Filed in the year that is replayed. */
  year: boolean;
  /** Not ended; it is counted apart. */
  open: boolean;
  partly: boolean;
  /** How many of the year are this very case; absent = one. */
  times?: number;
};

/** How the text of a case is read; `where` tells in whose district a place is. */
export type ReplayedCase = { facts: CaseFacts; state: string | null; county: string | null };

/** Both books as one day asks them. null = not offered. */
export type ReplayRules = {
  /** What the proposed rule is about: of those `isTried` knows. */
  subject: Subject;
  before: (service: string, kind: string) => AnsweredUnder | null;
  after: (service: string, kind: string) => AnsweredUnder | null;
  residenceOf: (place: Pick<ReplayedCase, 'state' | 'county'>) => string | null;
};

export type ReplayGroup = { changes: AnswerChange[]; orders: number };
export type Replayed = {
  orders: number;
  changed: number;
  partly: number;
  /** On which such a rule cannot be tried; none of them is counted as changed. */
  untried: number;
  /** Most frequent first. */
  groups: ReplayGroup[];
  /** Of those not ended yet; they keep the rules of their filing day. */
  open: { orders: number; changed: number; untried: number; numbers: string[] };
};

export type Replay = { add: (order: ReplayedOrder) => void; result: () => Replayed };

const MOST_NUMBERS = 50;

/** Answers orders by both books and counts who would be answered otherwise, and how. */
export function startReplay(rules: ReplayRules): Replay {
  const changesFor = changesBy(rules);
  const known = new Map<string, Found>();
  const groups = new Map<string, ReplayGroup>();
  const total = { orders: 0, changed: 0, partly: 0, untried: 0 };
  const open: Replayed['open'] = { orders: 0, changed: 0, untried: 0, numbers: [] };

  function addToYear({ partly, times = 1 }: ReplayedOrder, group: Found): void {
    total.orders += times;
    if (partly) total.partly += times;
    if (group === 'untried') total.untried += times;
    if (group === null || group === 'untried') return;
    group.orders += times;
    total.changed += times;
  }

  function addToOpen({ number }: ReplayedOrder, group: Found): void {
    open.orders += 1;
    if (group === 'untried') open.untried += 1;
    if (group === null || group === 'untried') return;
    open.changed += 1;
    if (number != null && open.numbers.length < MOST_NUMBERS) open.numbers.push(number);
  }

  return {
    add(order) {
      const key = `${order.service}/${order.kind} ${order.case}`;
      let group = known.get(key);
      if (group === undefined) known.set(key, (group = groupIn(groups, changesFor(order))));
      if (order.year) addToYear(order, group);
      if (order.open) addToOpen(order, group);
    },
    result: () => ({
      ...total,
      groups: [...groups.values()].filter(({ orders }) => orders > 0).toSorted((a, b) => b.orders - a.orders),
      open,
    }),
  };
}

/** What becomes of one case; null = nothing. */
type Found = ReplayGroup | 'untried' | null;

function groupIn(groups: Map<string, ReplayGroup>, changes: Changes): Found {
  if (changes === 'untried') return changes;
  if (changes.length === 0) return null;
  const name = JSON.stringify(changes);
  const group = groups.get(name) ?? { changes, orders: 0 };
  groups.set(name, group);
  return group;
}

type Changes = AnswerChange[] | 'untried';

/** Cases that differ in nothing the rules ask about are answered once. */
function changesBy({ subject, before, after, residenceOf }: ReplayRules): (order: ReplayedOrder) => Changes {
  const services = new Map<string, ByCase>();
  return ({ service, kind, case: text }) => {
    const name = `${service}/${kind}`;
    const found =
      services.get(name) ?? changesOfService(subject, before(service, kind), after(service, kind));
    services.set(name, found);
    const { facts, ...place } = JSON.parse(text) as ReplayedCase;
    return found(facts, residenceOf(place));
  };
}

type ByCase = (facts: CaseFacts, residencePost: string | null) => Changes;
type Under = AnsweredUnder | null;

function changesOfService(subject: Subject, before: Under, after: Under): ByCase {
  // Before anything is filed such a row leads people by what they are asked there, which is kept of nobody.
  if (subject === 'route' && !before?.leading && !after?.leading) return () => 'untried';
  const asked = [...new Set([...factsAsked(before), ...factsAsked(after)])];
  const known = new Map<string, AnswerChange[]>();
  return (facts, residencePost) => {
    const key = `${asked.map((name) => String(facts[name])).join()} ${residencePost}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const pinned = { facts, residencePost };
    const changes = changesOf(answerCase(before, pinned), answerCase(after, pinned));
    known.set(key, changes);
    return changes;
  };
}
