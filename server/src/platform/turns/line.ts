/** An officer at the desk goes before an applicant who looks at a preview; jobs take turns with applicants. */
export type Rank = 'officer' | 'applicant' | 'job';

/** A task that somebody wants done. */
export type Asked = { readonly by: string; readonly rank: Rank };

export type LineRules = {
  /** Tasks that run side by side, whoever asked. */
  readonly atOnce: number;
  /** Tasks of one asker that may wait while one of theirs runs. */
  readonly waiting: Readonly<Record<Rank, number>>;
  /** Tasks that may wait in all: of officers, and of everybody else, so that a crowd keeps no officer out. */
  readonly most: number;
};

/** `refused`: this asker has enough here already. `full`: everybody together has. */
export type Place = 'runs' | 'waits' | 'refused' | 'full';

export type Line<T extends Asked> = {
  /** Takes a task in, or says why not; one that `runs` begins now. */
  ask(task: T): Place;
  /** Whether one more of this asker would be refused. */
  refuses(asked: Asked): boolean;
  /** One that ran is over. @returns those that begin now */
  end(task: T): T[];
  readonly waiting: number;
  readonly running: number;
};

type Waiting<T> = { task: T; passed: number };
type State<T> = {
  rules: LineRules;
  running: Set<T>;
  /** In the order in which they came. */
  waiting: Waiting<T>[];
  /** When an asker's last task began, of those who have one here. */
  served: Map<string, number>;
  begun: number;
};

/** So often a task that could begin is passed by one that came later; then it goes first. */
export const MOST_PASSED = 4;

/**
 * Who goes next: not the task that came first, but the asker whose last turn lies furthest back. Never two of one asker
 * at a time. Who had no turn yet goes before whoever was served a moment ago, so that a flood of many accounts keeps
 * nobody waiting either; newcomers without end pass nobody by for ever. No clock, no promise.
 */
export function openLine<T extends Asked>(rules: LineRules): Line<T> {
  const state: State<T> = { rules, running: new Set(), waiting: [], served: new Map(), begun: 0 };
  return {
    ask: (task) => ask(state, task),
    refuses: (asked) => refuses(state, asked),
    end: (task) => end(state, task),
    get waiting() {
      return state.waiting.length;
    },
    get running() {
      return state.running.size;
    },
  };
}

function ask<T extends Asked>(state: State<T>, task: T): Place {
  const { rules, waiting } = state;
  if (refuses(state, task)) return 'refused';
  waiting.push({ task, passed: 0 });
  if (beginAll(state).includes(task)) return 'runs';
  const ahead = waiting.filter((one) => isOfficers(one.task) === isOfficers(task));
  if (ahead.length <= rules.most) return 'waits';
  waiting.pop();
  return 'full';
}

function isOfficers({ rank }: Asked): boolean {
  return rank === 'officer';
}

function refuses<T extends Asked>(state: State<T>, { by, rank }: Asked): boolean {
  const own = state.waiting.filter(({ task }) => task.by === by).length;
  return own >= state.rules.waiting[rank] && (own > 0 || runs(state, by));
}

function end<T extends Asked>(state: State<T>, task: T): T[] {
  state.running.delete(task);
  const begun = beginAll(state);
  forget(state, task.by);
  return begun;
}

function runs<T extends Asked>({ running }: State<T>, asker: string): boolean {
  return [...running].some(({ by }) => by === asker);
}

function beginAll<T extends Asked>(state: State<T>): T[] {
  const begun: T[] = [];
  while (state.running.size < state.rules.atOnce) {
    const next = takeNext(state, 'officers') ?? takeNext(state, 'others');
    if (next === null) break;
    state.running.add(next);
    state.begun += 1;
    state.served.set(next.by, state.begun);
    begun.push(next);
  }
  return begun;
}

function takeNext<T extends Asked>(state: State<T>, who: 'officers' | 'others'): T | null {
  const due = firstOfEach(state, who);
  const turn = ({ task }: Waiting<T>) => state.served.get(task.by) ?? 0;
  const next =
    due.find(({ passed }) => passed >= MOST_PASSED) ?? due.toSorted((a, b) => turn(a) - turn(b))[0];
  if (next === undefined) return null;
  for (const one of due.slice(0, due.indexOf(next))) one.passed += 1;
  state.waiting.splice(state.waiting.indexOf(next), 1);
  return next.task;
}

/** What could begin now: the first task of each asker who has none running, in the order in which they came. */
function firstOfEach<T extends Asked>(state: State<T>, who: 'officers' | 'others'): Waiting<T>[] {
  const first = new Map<string, Waiting<T>>();
  for (const one of state.waiting) {
    const { by } = one.task;
    const due = isOfficers(one.task) === (who === 'officers') && !runs(state, by);
    if (due && !first.has(by)) first.set(by, one);
  }
  return [...first.values()];
}

/** Whoever has nothing here any more is a stranger again. */
function forget<T extends Asked>(state: State<T>, asker: string): void {
  if (!runs(state, asker) && state.waiting.every(({ task }) => task.by !== asker)) state.served.delete(asker);
}
