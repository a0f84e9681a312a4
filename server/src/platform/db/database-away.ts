const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// Classes of SQLSTATE, and single ones, that say nothing of the statement and all of the server's state.
const SERVER_CODES = new RegExp(
  [
    '08...', // the connection
    '25006', // a standby, or read only
    '25P03', // idle in a transaction for too long
    '28...', // it lets us in no more
    '3D000', // another server, without our database
    '53...', // no room, no memory, no connection left
    '57014', // took longer than a statement may
    '57P0.', // shutting down or starting up, the administrator's or a crash's doing
    '58030', // its disk failed
  ].join('|'),
);

// The driver's own sentences: it gives these errors no code.
const DRIVER_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable/;

/** Thrown by our own code that finds the database away before the driver does. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
}

/** There is a connection, but not with the rights it should have: nothing may be asked over it. */
export class WrongRole extends DatabaseAway {
  override name = 'WrongRole';
}

/**
 * True when the error says that the database cannot be reached now, in whatever words the driver chose. A commit
 * that fails so may or may not have happened: only an idempotency key makes a second try safe.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string')
    return NETWORK_CODES.has(code) || (code.length === 5 && SERVER_CODES.test(code));
  return DRIVER_WORDS.test(error.message);
}

/** True where the server is there, but not for this name, password or database: waiting does not help. */
export function isNotLetIn(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(28...|3D000)$/.test(code);
}
