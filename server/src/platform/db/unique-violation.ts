const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';

/** Whether the database refused a second row under this constraint or unique index. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return breaks(error, UNIQUE_VIOLATION, constraint);
}

/** Whether a row would have held what this constraint does not let it hold. */
export function isCheckViolation(error: unknown, constraint: string): boolean {
  return breaks(error, CHECK_VIOLATION, constraint);
}

function breaks(error: unknown, violation: string, constraint: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, constraint: broken } = error as { code?: unknown; constraint?: unknown };
  return code === violation && broken === constraint;
}
