import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import type { Refusal, Result } from '@lingshi/domain/shared/result.ts';

type Detail = Readonly<Record<string, unknown>>;

/** A refusal on its way out. Thrown once, at the edge; the error handler turns it into an answer. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  /** Shown to the person: no personal data of others, no values they did not just send. */
  readonly detail: Detail | undefined;
  /** Seconds for `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, detail?: Detail, retryAfter?: number) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/** The value of a good result; a refusal is thrown. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refused(result);
}

export function refused({ code, detail }: Refusal): AppError {
  return new AppError(code, detail);
}
