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
    stack: readFrames(error.stack),
  };
  for (const name of NAMED) {
    const value = (error as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string') described[name] = value;
  }
  if (error.cause !== undefined && depth < 3) described.cause = describeError(error.cause, depth + 1);
  return described;
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

/** Only the frames: the head of a stack repeats the message, which may span lines. */
function readFrames(stack = ''): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
}
