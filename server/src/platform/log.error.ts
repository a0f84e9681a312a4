/** What a log line keeps of an error: enough to find the fault, nothing a person typed. */
export type DescribedError = {
  type: string;
  message: string;
  stack: string[];
  code?: string;
  /** Names from the database's own report; its `detail` holds values and stays out. */
  constraint?: string;
  table?: string;
  column?: string;
  routine?: string;
  cause?: DescribedError;
};

const NAMED = ['code', 'constraint', 'table', 'column', 'routine'] as const;

export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object', stack: [] };
  const described: DescribedError = {
    type: error.name,
    message: scrubMessage(error.message),
    stack: readFrames(error),
  };
  for (const name of NAMED) {
    const value = (error as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string') described[name] = value;
  }
  if (error.cause !== undefined && depth < 3) described.cause = describeError(error.cause, depth + 1);
  return described;
}

/** What failed without a word of what it said: for failures that may have handled anybody's data. */
export type DescribedFailure = {
  name: string;
  /** Of the driver, the system or our own refusal. */
  code?: string;
  /** Innermost first, as `server/src/staff/staff.find.ts:12:9`. */
  at: string[];
  cause?: DescribedFailure;
};

export function describeFailure(error: unknown, depth = 0): DescribedFailure {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const known = typeof code === 'string' || typeof code === 'number';
  return {
    name: plainName(error.name),
    ...(known && { code: plainName(String(code)) }),
    at: readFrames(error).flatMap(placeOf),
    ...(error.cause !== undefined && depth < 3 && { cause: describeFailure(error.cause, depth + 1) }),
  };
}

/** A name or code is a word of a program; whatever else somebody put there stays out. */
function plainName(name: string): string {
  return /^[A-Za-z][\w.]{0,60}$|^[0-9A-Z]{5}$|^\d{3}$/.test(name) ? name : 'unnamed';
}

/** Where in our own files or a library; nothing of the machine's folders. */
function placeOf(frame: string): string[] {
  const [, place] = /((?:[\w@.-]+\/)*[\w@.-]+:\d+:\d+)\)?$/.exec(frame) ?? [];
  if (place === undefined || frame.includes('node:internal')) return [];
  const ours = /(?:^|\/)((?:server|domain|contract|services|languages|vision|node_modules)\/.*)$/.exec(place);
  return [ours?.[1] ?? place.split('/').slice(-1).join('/')];
}

/**
 * Takes out what may be a person's: quoted text, addresses, runs of digits, anything not Latin.
 * Trap: `invalid input syntax for type uuid: "…"` and `Unexpected token … in JSON` repeat what was sent.
 */
export function scrubMessage(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*"?|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d[\d\s-]{3,}\d|\d{4,}/g, '…')
    .replace(/[^\x20-\x7e…]+/g, '…');
}

/** Only the frames: the head of a stack repeats the message, whose lines may look like frames. */
function readFrames({ stack = '', message }: Error): string[] {
  const head = stack.indexOf(message);
  return (head < 0 ? stack : stack.slice(head + message.length))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
}
