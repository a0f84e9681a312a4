import { pino, type DestinationStream, type Logger } from 'pino';
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
const REDACTED = [
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
].flatMap((name) => [name, `*["${name}"]`, `*.*["${name}"]`]);

/**
 * One JSON object a line. JSON escapes line ends, so a value cannot start a line of its own.
 * Never log names, contacts, numbers, addresses or file contents: identifiers of rows are enough to look further.
 */
export function createLog(options: LogOptions = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: options.process ? { process: options.process } : null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError, req: () => undefined, res: () => undefined },
    redact: { paths: REDACTED.map(bracket), censor: '[redacted]' },
  };
  return options.stream ? pino(settings, options.stream) : pino(settings);
}

/** For tests that do not read the log. */
export function silentLog(): Logger {
  return pino({ level: 'silent' });
}

function bracket(path: string): string {
  return path.includes('*') || !path.includes('-') ? path : `["${path}"]`;
}
