import { AppError } from '../http/app-error.ts';
import { openLine } from './line.ts';
import type { Asked, Line, Rank } from './line.ts';
import { TURNS } from './turn.kinds.ts';
import type { TurnKind, TurnRules } from './turn.kinds.ts';

export type Ask = {
  /** Whose turn it takes: an account, an officer. */
  by: string;
  /** An applicant's, if left out. */
  rank?: Rank;
  /** Names what comes out: who asks for it while it is being made gets the same, and needs no turn. */
  same?: string;
};

/** Does costly work in turn. @throws turn.waiting (one of the asker's runs and more waits), the kind's `full` */
export type Turns = {
  take<T>(kind: TurnKind, ask: Ask, work: () => Promise<T>): Promise<T>;
  /** Says no before anything is read, where `take` would say it in the end. @throws turn.waiting */
  assertRoom(kind: TurnKind, ask: Ask): void;
  /** Of all kinds, for who watches. */
  count(what: 'waiting' | 'running'): number;
};

type Task = Asked & { begin: () => void };
type Desk = { rules: TurnRules; line: Line<Task>; made: Map<string, Promise<unknown>>; mean: number };

/** Of one process: each has its own processors to share out. */
export function createTurns(rules: Readonly<Record<TurnKind, TurnRules>> = TURNS): Turns {
  const desks = new Map(
    Object.entries(rules).map(([kind, rule]): [string, Desk] => [
      kind,
      { rules: rule, line: openLine(rule), made: new Map(), mean: 0 },
    ]),
  );
  return {
    take: async (kind, ask, work) => takeOrShare(desks.get(kind) as Desk, ask, work),
    assertRoom: (kind, { by, rank = 'applicant' }) => {
      const desk = desks.get(kind) as Desk;
      if (desk.line.refuses({ by, rank })) throw refusal(desk, 'refused');
    },
    count: (what) => [...desks.values()].reduce((sum, { line }) => sum + line[what], 0),
  };
}

async function takeOrShare<T>(desk: Desk, ask: Ask, work: () => Promise<T>): Promise<T> {
  const { same } = ask;
  if (same === undefined) return takeTurn(desk, ask, work);
  const making = (desk.made.get(same) as Promise<T> | undefined) ?? takeTurn(desk, ask, work);
  desk.made.set(same, making);
  try {
    return await making;
  } finally {
    if (desk.made.get(same) === making) desk.made.delete(same);
  }
}

async function takeTurn<T>(desk: Desk, { by, rank = 'applicant' }: Ask, work: () => Promise<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const task: Task = { by, rank, begin: resolve };
  const place = desk.line.ask(task);
  if (place === 'refused' || place === 'full') throw refusal(desk, place);
  if (place === 'waits') await promise;
  const began = performance.now();
  try {
    return await work();
  } finally {
    desk.mean = blend(desk.mean, performance.now() - began);
    for (const next of desk.line.end(task)) next.begin();
  }
}

function blend(mean: number, ms: number): number {
  return mean === 0 ? ms : mean * 0.8 + ms * 0.2;
}

/** After so many seconds what waits now will have had its turn. */
function refusal({ rules, line, mean }: Desk, place: 'refused' | 'full'): AppError {
  const ahead = (line.waiting + line.running) / rules.atOnce;
  const seconds = Math.min(60, Math.max(1, Math.ceil((ahead * mean) / 1000)));
  return place === 'full'
    ? new AppError(rules.full, undefined, seconds)
    : new AppError('turn.waiting', { seconds }, seconds);
}
