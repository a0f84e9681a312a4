import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the body as sent; only where the route is idempotent. */
    bodyHash: Buffer | null;
  }
}

const DEEPEST = 24;

/** JSON and nothing else. A page of another site can send a form or plain text unasked, but not JSON. */
export function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest('bodyHash', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (!isUtf8(request.headers['content-type'] ?? '')) {
      done(new AppError('request.unsupported_type'));
      return;
    }
    const body = text.toString();
    if (request.routeOptions.config.route?.idempotent) request.bodyHash = hashBody(body);
    void parse(request, body, (error, value: unknown) => {
      if (error) done(invalid('json'));
      else if (!isCleanText(value)) done(invalid('text'));
      else done(null, value);
    });
  });
}

/** RFC 8259, 8.1: JSON is UTF-8. Under another name the bytes would be read as what they are not. */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1];
  return charset === undefined || charset.toLowerCase() === 'utf-8';
}

export function hashBody(body: string): Buffer {
  return createHash('sha256').update(body).digest();
}

/**
 * No text that the database cannot keep (NUL) or that changes when it is written as UTF-8 (half of a surrogate
 * pair), and no nesting that a recursive reader would fall over.
 */
export function isCleanText(value: unknown): boolean {
  const waiting: [unknown, number][] = [[value, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [item, depth] = next;
    if (depth > DEEPEST) return false;
    if (typeof item === 'string' && (item.includes('\0') || !item.isWellFormed())) return false;
    if (typeof item !== 'object' || item === null) continue;
    for (const [key, child] of Object.entries(item)) waiting.push([key, depth], [child, depth + 1]);
  }
  return true;
}

/** The same for what stands in the address. */
export function refuseDirtyAddress(request: FastifyRequest): void {
  if (!isCleanText(request.params))
    throw new AppError('request.invalid', { fields: [{ path: 'params', rule: 'text' }] });
  if (!isCleanText(request.query))
    throw new AppError('request.invalid', { fields: [{ path: 'query', rule: 'text' }] });
}

function invalid(rule: string): AppError {
  return new AppError('request.invalid', { fields: [{ path: 'body', rule }] });
}
