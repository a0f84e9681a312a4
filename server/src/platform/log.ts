import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './log.error.ts';

export type { Logger } from 'pino';

export type LogOptions = {
  level?: string;
  /** Where lines go; default standard output. */
  stream?: DestinationStream;
  /** Which process speaks, as `serve` or `work`. */
  process?: string;
};

// A second wall only: bodies, queries and headers are never handed to the log in the first place.
const PRIVATE: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'token',
  'secret',
  'body',
  'query',
  'contact',
  'email',
  'phone',
]);

// The formatter below does not see what a child log is bound to; serializers do.
const SERIALIZERS = {
  ...Object.fromEntries([...PRIVATE].map((name) => [name, () => '[redacted]'])),
  err: describeError,
  error: describeError,
  req: () => undefined,
  res: () => undefined,
};

/**
 * One JSON object a line. JSON escapes line ends, so a value cannot start a line of its own.
 * Never log names, contacts, numbers, addresses or file contents: identifiers of rows are enough to look further.
 */
export function createLog(options: LogOptions = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: options.process ? { process: options.process } : null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: withoutPrivate },
    serializers: SERIALIZERS,
  };
  // Lines gather for a quarter of a second: a write for each took a busy server a twentieth of its time. What is left is
  // written when the process ends, even by an error; kill -9 takes the last lines along.
  const gathered = { dest: 1, sync: false, minLength: 4096, periodicFlush: 250 };
  return pino(settings, options.stream ?? destination(gathered));
}

/** For tests that do not read the log. */
export function silentLog(): Logger {
  return pino({ level: 'silent' });
}

function withoutPrivate(line: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(line)) {
    if (PRIVATE.has(name.toLowerCase())) kept[name] = '[redacted]';
    else kept[name] = isPlain(value) && depth < 3 ? withoutPrivate(value, depth + 1) : value;
  }
  return kept;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
