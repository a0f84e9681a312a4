import { isSame } from './same-answer.ts';

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

/** A topic between device and server, as the functions below move it on. */
type Writing = {
  ports: DraftPorts;
  view: DraftView;
  listeners: Set<() => void>;
  /** The server's version that the answer builds on. */
  version: number;
  /** Something is not on the server yet. */
  pending: boolean;
  edits: number;
  callOff: () => void;
  running: Promise<boolean> | null;
};

/**
 * One topic being written: on the device at once, on the server after a pause, never over somebody else's newer
 * answer. `kept` is what the device had from before; it wins over an equally old answer of the server.
 */
export function openDraft(saved: Saved, kept: Kept | undefined, ports: DraftPorts): Draft {
  const writing = begin(saved, kept, ports);
  return {
    view: () => writing.view,
    listen: (listener) => {
      writing.listeners.add(listener);
      return () => writing.listeners.delete(listener);
    },
    change: (part) => change(writing, part),
    save: async () => save(writing),
    keepMine: async () => keepMine(writing),
    takeTheirs: () => takeTheirs(writing),
    close: () => writing.callOff(),
  };
}

function begin(saved: Saved, kept: Kept | undefined, ports: DraftPorts): Writing {
  // Sent, but the device had no time to note it: the same on both sides is no quarrel.
  const ours = kept?.pending && !isSame(kept.answer, saved.answer) ? kept : undefined;
  return {
    ports,
    view: {
      answer: ours ? ours.answer : saved.answer,
      state: ours ? 'kept' : saved.version === 0 ? 'none' : 'saved',
      savedAt: saved.savedAt,
      complaints: [],
      conflict: ours && ours.version < saved.version ? saved : null,
      error: null,
    },
    listeners: new Set(),
    version: ours ? ours.version : saved.version,
    pending: ours !== undefined,
    edits: 0,
    callOff: () => undefined,
    running: null,
  };
}

function show(writing: Writing, change: Partial<DraftView>): void {
  writing.view = { ...writing.view, ...change };
  for (const listener of writing.listeners) listener();
}

async function keep({ ports, version, view, pending }: Writing): Promise<void> {
  // A device that keeps nothing loses nothing that the server has.
  await ports.keep({ version, answer: view.answer, pending, editedAt: ports.now() }).catch(() => undefined);
}

function change(writing: Writing, part: Answer): void {
  writing.edits += 1;
  writing.pending = true;
  show(writing, { answer: withPart(writing.view.answer, part) });
  void keep(writing);
  writing.callOff();
  writing.callOff = writing.ports.later(PAUSE_MS, () => void save(writing));
}

/** What is `undefined` in a change is no longer asked: it goes. */
function withPart(answer: Answer, part: Answer): Answer {
  return Object.fromEntries(
    Object.entries({ ...answer, ...part }).filter(([, value]) => value !== undefined),
  );
}

async function save(writing: Writing): Promise<boolean> {
  writing.callOff();
  if (writing.running) {
    await writing.running;
    return writing.pending ? save(writing) : true;
  }
  if (!writing.pending) return true;
  if (writing.view.conflict) return false;
  writing.running = sendNow(writing);
  const done = await writing.running;
  writing.running = null;
  // Written on while it was under way: that goes after it.
  return done && writing.pending ? save(writing) : done;
}

async function sendNow(writing: Writing): Promise<boolean> {
  const sentEdits = writing.edits;
  show(writing, { state: 'saving', error: null });
  try {
    const { version, savedAt, complaints } = await writing.ports.send(writing.version, writing.view.answer);
    writing.version = version;
    writing.pending = writing.edits !== sentEdits;
    show(writing, { state: writing.pending ? 'saving' : 'saved', savedAt, complaints });
    // Before anybody goes on: left right now, the page would send the same once more as if it were new.
    await keep(writing);
    return true;
  } catch (error) {
    await takeFailure(writing, error);
    return false;
  }
}

async function takeFailure(writing: Writing, error: unknown): Promise<void> {
  const { ports } = writing;
  show(writing, { state: 'kept' });
  if (ports.isAway(error)) return;
  if (!ports.isStale(error)) return show(writing, { error });
  try {
    const theirs = await ports.latest();
    show(writing, { conflict: theirs });
    if (isSame(theirs.answer, writing.view.answer)) takeTheirs(writing);
  } catch {
    // Away just now: the next attempt meets the same conflict.
  }
}

async function keepMine(writing: Writing): Promise<boolean> {
  const { conflict } = writing.view;
  if (!conflict) return save(writing);
  writing.version = conflict.version;
  show(writing, { conflict: null });
  return save(writing);
}

function takeTheirs(writing: Writing): void {
  const theirs = writing.view.conflict;
  if (!theirs) return;
  writing.callOff();
  writing.version = theirs.version;
  writing.pending = false;
  show(writing, { answer: theirs.answer, savedAt: theirs.savedAt, state: 'saved', conflict: null });
  void keep(writing);
}
