import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ERROR_CODES, type ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { REFUSALS } from '@lingshi/contract/error/error.status.ts';
import { AMBIENT_ERRORS, type ErrorAnswer, type RouteSpec } from '@lingshi/contract/route.ts';
import { isDatabaseAway } from '../db/database-away.ts';
import { isLostTurn } from '../db/transaction.ts';
import { StoreAway } from '../storage/store-away.ts';
import { AppError } from './app-error.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** The code that went out, for the log line. */
    refusal: ErrorCode | null;
  }
}

const RETRY_SECONDS = 5;
const ambient: ReadonlySet<ErrorCode> = new Set(AMBIENT_ERRORS);

export type ErrorOptions = {
  /** In tests: a code that the route does not declare is a bug. */
  strict: boolean;
};

/** Sends whatever was thrown: a refusal with its code, anything else as a bug without a word about it. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { strict }: ErrorOptions,
) {
  const { route } = request.routeOptions.config;
  const refusal = readRefusal(error);
  if (refusal !== null && isAway(refusal)) request.log.warn({ err: error }, 'something we need is away');
  const undeclared = refusal !== null && route !== undefined && !isDeclared(refusal.code, route);
  if (undeclared) request.log.error({ code: refusal.code, route: route.path }, 'undeclared refusal');
  if (refusal === null || (undeclared && strict)) {
    if (refusal === null) request.log.error({ err: error }, 'bug');
    return answerRefusal(
      request,
      reply,
      new AppError('server.bug', undeclared ? { undeclared: refusal.code } : undefined),
    );
  }
  return answerRefusal(request, reply, refusal);
}

export function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: AppError): FastifyReply {
  const status = REFUSALS[refusal.code].status;
  const wait = refusal.retryAfter ?? (status === 503 ? RETRY_SECONDS : undefined);
  if (wait !== undefined) reply.header('retry-after', wait);
  // The rest of a body that was refused half-way must not be read as the next request.
  if (status === 413) reply.header('connection', 'close');
  reply.refusal = refusal.code;
  const answer: ErrorAnswer = {
    code: refusal.code,
    ...(refusal.detail && { detail: refusal.detail }),
    requestId: request.id,
  };
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(answer);
}

function isDeclared(code: ErrorCode, route: RouteSpec): boolean {
  return ambient.has(code) || route.errors.includes(code);
}

/** null: nothing we know, a bug. */
export function readRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidFields(error);
  // A turn that was lost thrice: like a database that is away, another try may do.
  if (error instanceof StoreAway || isOutOfRoom(error)) return new AppError('store.away');
  if (isDatabaseAway(error) || isLostTurn(error)) return new AppError('database.away');
  return readFrameworkError(error);
}

/** A disk of this machine is full or takes no writes, whoever wrote. */
function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && OUT_OF_ROOM.has((error as NodeJS.ErrnoException).code ?? '');
}

const OUT_OF_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE']);

function isAway({ code }: AppError): boolean {
  return code === 'database.away' || code === 'store.away';
}

const BY_FRAMEWORK_CODE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported_type',
  FST_ERR_NOT_FOUND: 'request.not_found',
};

function readFrameworkError(error: unknown): AppError | null {
  const { code, statusCode } = error as Partial<FastifyError>;
  if (typeof code !== 'string' || !code.startsWith('FST_')) return null;
  const known = BY_FRAMEWORK_CODE[code];
  if (known) return new AppError(known);
  return statusCode !== undefined && statusCode < 500 ? new AppError('request.invalid') : null;
}

type InvalidField = { path: string; rule: string; code?: ErrorCode };

/** Where and which rule, never what was sent: it may be somebody's number. */
function invalidFields({ validation, validationContext }: FastifyError): AppError {
  const from = validationContext === 'querystring' ? 'query' : (validationContext ?? 'body');
  const fields = (validation ?? []).slice(0, 20).map(({ instancePath, keyword, params }): InvalidField => {
    const path = [from, ...instancePath.split('/').filter(Boolean).map(safeSegment)].join('.');
    const { code } = (params['params'] ?? {}) as { code?: unknown };
    return { path, rule: keyword ?? 'custom', ...(isErrorCode(code) && { code }) };
  });
  return new AppError('request.invalid', { fields });
}

// The name of a field may itself be something a person typed, where a record is open.
function safeSegment(segment: string): string {
  return /^[a-z]\w{0,39}$|^\d{1,4}$/i.test(segment) ? segment : '*';
}

function isErrorCode(code: unknown): code is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(code);
}
