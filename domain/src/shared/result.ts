import type { ErrorCode } from './error-code.ts';

/** A refusal is a value: the rule said no. The shell throws it once, as an AppError. */
export type Refusal = {
  readonly ok: false;
  readonly code: ErrorCode;
  /** Fills the placeholders of the words shown to the person; never personal data. */
  readonly detail?: Readonly<Record<string, unknown>>;
};

export type Ok<T> = { readonly ok: true; readonly value: T };

export type Result<T> = Ok<T> | Refusal;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value };
}

export function refuse(code: ErrorCode, detail?: Readonly<Record<string, unknown>>): Refusal {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
