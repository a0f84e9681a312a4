/** What a topic of a form holds. */
export type Answer = Record<string, unknown>;

/** What the server has: version 0 = never saved. */
export type Saved = { version: number; savedAt: string | null; answer: Answer };

/** What lies on the device. `pending`: the server has not got it yet. */
export type Kept = { accountId: string; version: number; answer: Answer; pending: boolean; editedAt: string };

export type Complaint = { field: string; code: string; detail?: Record<string, unknown> | undefined };

export type DraftView = {
  answer: Answer;
  /** saving: on its way · saved: on the server · kept: on this device only, for want of a network. */
  state: 'none' | 'saving' | 'saved' | 'kept';
  savedAt: string | null;
  complaints: readonly Complaint[];
  /** Somebody else (another tab, another device) saved this topic meanwhile: theirs. Nothing was overwritten. */
  conflict: Saved | null;
  /** A refusal that waiting does not mend: the topic is locked, the order is gone. */
  error: unknown;
};

export type DraftPorts = {
  keep: (kept: Omit<Kept, 'accountId'>) => Promise<unknown>;
  send: (
    version: number,
    answer: Answer,
  ) => Promise<{ version: number; savedAt: string; complaints: Complaint[] }>;
  latest: () => Promise<Saved>;
  isAway: (error: unknown) => boolean;
  isStale: (error: unknown) => boolean;
  /** The present instant, as ISO. */
  now: () => string;
  /** Runs later; returns how to call it off. */
  later: (milliseconds: number, run: () => void) => () => void;
};

export type Draft = {
  view: () => DraftView;
  listen: (listener: () => void) => () => void;
  change: (part: Answer) => void;
  /** Sends now what is not sent. Resolves with true once the server has everything. */
  save: () => Promise<boolean>;
  keepMine: () => Promise<boolean>;
  takeTheirs: () => void;
  /** Calls off what waits; what is on the device stays. */
  close: () => void;
};

/** A pause in writing after which the server is told. */
const PAUSE_MS = 1200;

/**
 * One topic being written: on the device at once, on the server after a pause, never over somebody else's newer
 * answer. `kept` is what the device had from before; it wins over an equally old answer of the server.
 */
export function openDraft(saved: Saved, kept: Kept | undefined, ports: DraftPorts): Draft {
  // Sent, but the device had no time to note it: the same on both sides is no quarrel.
  const ours = kept?.pending && !isSame(kept.answer, saved.answer) ? kept : undefined;
  let version = ours ? ours.version : saved.version;
  let pending = ours !== undefined;
  let edits = 0;
  let callOff: () => void = () => undefined;
  let running: Promise<boolean> | null = null;
  let view: DraftView = {
    answer: ours ? ours.answer : saved.answer,
    state: ours ? 'kept' : saved.version === 0 ? 'none' : 'saved',
    savedAt: saved.savedAt,
    complaints: [],
    conflict: ours && ours.version < saved.version ? saved : null,
    error: null,
  };
  const listeners = new Set<() => void>();

  function show(change: Partial<DraftView>) {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }
  function keep() {
    void ports.keep({ version, answer: view.answer, pending, editedAt: ports.now() });
  }
  function change(part: Answer) {
    edits += 1;
    pending = true;
    show({ answer: withPart(view.answer, part) });
    keep();
    callOff();
    callOff = ports.later(PAUSE_MS, () => void save());
  }
  async function save(): Promise<boolean> {
    callOff();
    if (running) {
      await running;
      return pending ? save() : true;
    }
    if (!pending) return true;
    if (view.conflict) return false;
    running = sendNow();
    const done = await running;
    running = null;
    // Written on while it was under way: that goes after it.
    return done && pending ? save() : done;
  }
  async function sendNow(): Promise<boolean> {
    const [sentEdits, answer] = [edits, view.answer];
    show({ state: 'saving', error: null });
    try {
      const saving = await ports.send(version, answer);
      version = saving.version;
      pending = edits !== sentEdits;
      show({ state: pending ? 'saving' : 'saved', savedAt: saving.savedAt, complaints: saving.complaints });
      keep();
      return true;
    } catch (error) {
      await takeFailure(error);
      return false;
    }
  }
  async function takeFailure(error: unknown) {
    show({ state: 'kept' });
    if (ports.isAway(error)) return;
    if (!ports.isStale(error)) return show({ error });
    try {
      const theirs = await ports.latest();
      show({ conflict: theirs });
      if (isSame(theirs.answer, view.answer)) takeTheirs();
    } catch {
      // Away just now: the next attempt meets the same conflict.
    }
  }
  async function keepMine(): Promise<boolean> {
    if (!view.conflict) return save();
    version = view.conflict.version;
    show({ conflict: null });
    return save();
  }
  function takeTheirs() {
    const theirs = view.conflict;
    if (!theirs) return;
    callOff();
    version = theirs.version;
    pending = false;
    show({ answer: theirs.answer, savedAt: theirs.savedAt, state: 'saved', conflict: null });
    keep();
  }
  return {
    view: () => view,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    save,
    keepMine,
    takeTheirs,
    close: () => callOff(),
  };
}

/** What is `undefined` in a change is no longer asked: it goes. */
function withPart(answer: Answer, part: Answer): Answer {
  return Object.fromEntries(
    Object.entries({ ...answer, ...part }).filter(([, value]) => value !== undefined),
  );
}

/** The server may hand back the same fields in another order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]));
}
