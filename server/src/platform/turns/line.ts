/** An officer at the desk goes before an applicant who looks at a preview; jobs take turns with applicants. */
export type Rank = 'officer' | 'applicant' | 'job';

/** A task that somebody wants done. */
export type Asked = { readonly by: string; readonly rank: Rank };

export type LineRules = {
  /** Tasks that run side by side, whoever asked. */
  readonly atOnce: number;
  /** Tasks of one asker that may wait while one of theirs runs. */
  readonly waiting: Readonly<Record<Rank, number>>;
  /** Tasks that may wait in all. */
  readonly most: number;
};

/** `refused`: this asker has enough here already. `full`: everybody together has. */
export type Place = 'runs' | 'waits' | 'refused' | 'full';

export type Line<T extends Asked> = {
  /** Takes a task in, or says why not; one that `runs` begins now. */
  ask(task: T): Place;
  /** One that ran is over. @returns those that begin now */
  end(task: T): T[];
  readonly waiting: number;
  readonly running: number;
};

type State<T> = {
  rules: LineRules;
  running: Set<T>;
  /** In the order in which they came. */
  waiting: T[];
  /** Those that waited when a round began, one an asker. */
  rounds: { officers: T[]; others: T[] };
  /** When an asker's last task began, of those who have one here. */
  served: Map<string, number>;
  begun: number;
};

/**
 * Who goes next: not the task that came first, but the asker whose turn it is. Never two of one asker at a time. Who
 * waits is served after everybody else at most once, and before whoever was served a moment ago; no clock, no promise.
 */
export function openLine<T extends Asked>(rules: LineRules): Line<T> {
  const rounds: State<T>['rounds'] = { officers: [], others: [] };
  const state: State<T> = { rules, running: new Set(), waiting: [], rounds, served: new Map(), begun: 0 };
  return {
    ask: (task) => ask(state, task),
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
  const own = waiting.filter(({ by }) => by === task.by).length;
  if (own >= rules.waiting[task.rank] && (own > 0 || runs(state, task.by))) return 'refused';
  waiting.push(task);
  if (beginAll(state).includes(task)) return 'runs';
  if (waiting.length <= rules.most) return 'waits';
  waiting.pop();
  return 'full';
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
    state.waiting.splice(state.waiting.indexOf(next), 1);
    state.begun += 1;
    state.served.set(next.by, state.begun);
    begun.push(next);
  }
  return begun;
}

/** Whoever comes while a round is served waits for the next, so that newcomers without end pass nobody by. */
function takeNext<T extends Asked>(state: State<T>, who: keyof State<T>['rounds']): T | null {
  if (state.rounds[who].length === 0) state.rounds[who] = roundOf(state, who);
  return state.rounds[who].shift() ?? null;
}

/** The first task of each asker who has none running, last served last. */
function roundOf<T extends Asked>(state: State<T>, who: keyof State<T>['rounds']): T[] {
  const first = new Map<string, T>();
  for (const task of state.waiting) {
    const due = (task.rank === 'officer') === (who === 'officers') && !runs(state, task.by);
    if (due && !first.has(task.by)) first.set(task.by, task);
  }
  const turn = ({ by }: T) => state.served.get(by) ?? 0;
  return [...first.values()].toSorted((a, b) => turn(a) - turn(b));
}

/** Whoever has nothing here any more is a stranger again. */
function forget<T extends Asked>(state: State<T>, asker: string): void {
  if (!runs(state, asker) && state.waiting.every(({ by }) => by !== asker)) state.served.delete(asker);
}
