import type { FastifyRequest } from 'fastify';
import { CSRF_HEADER } from '@lingshi/contract/route.ts';
import { AppError } from './app-error.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A change must come from our own page: its origin is on the list, the browser says so too, and a header is there
 * that a page of another site cannot set. Trap: two ports of one host are the same *site*, so the applicant's page
 * is 'same-site' to the console; only 'same-origin' passes.
 */
export function refuseForgedChange(request: FastifyRequest, origins: readonly string[]): void {
  if (READING.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined || !origins.includes(origin)) throw forged('origin');
  if (site !== undefined && site !== 'same-origin') throw forged('site');
  if (request.headers[CSRF_HEADER] === undefined) throw forged('header');
}

function forged(missing: string): AppError {
  return new AppError('request.csrf', { missing });
}
