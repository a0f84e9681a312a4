export type ProcessPoolOptions = {
  /** The program of a process; it calls `serveTasks` of child-tasks.ts. */
  program: URL;
  /** Processes at most; they start with the first tasks that need them. */
  processes?: number;
  /** Tasks that may wait; one more is refused at once. */
  queue?: number;
  /** Longest time for one task, once its process has started. */
  timeoutMs?: number;
  /** Whether its processes rank behind everything else, as beside a server they must. */
  aside?: boolean;
  /** Handed to each process once, where anybody on the machine may read it; see `setupOf`. */
  setup?: unknown;
  /** Flags for Node. */
  flags?: readonly string[];
};

/** Of any pool: how it ranks, and how long it waits. */
export type Pace = { aside?: boolean; timeoutMs?: number };

/** `busy`: the queue was full. `timeout`: it took too long. `crash`: its process died. `failed`: the task threw. */
export type PoolFailure = 'busy' | 'timeout' | 'crash' | 'failed' | 'closed';
export type PoolAnswer<R> = { done: true; value: R } | { done: false; failure: PoolFailure; message: string };

export type ProcessPool<T, R> = {
  /** Never rejects. `busy`, `timeout` and `crash` are worth another try. */
  run(task: T): Promise<PoolAnswer<R>>;
  /** Ends the processes; what waits or runs is answered with `closed`. */
  close(): Promise<void>;
};

/** What the thread before the processes is told, and says. */
export type BrokerOrder = { id: number; task: unknown } | 'close';
export type BrokerReply = { id: number; answer: PoolAnswer<unknown> };
export type ChildOptions = Required<Omit<ProcessPoolOptions, 'program'>> & { program: string };
