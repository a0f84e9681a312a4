import type { FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The names under which a listener on this machine is asked, beside the one of its own address. A page of the web
 * that lets its name point here (DNS rebinding) is asked under that name, and would read what only this machine may.
 */
export function ownHosts(port: number, origin?: string): string[] {
  const local = LOOPBACK.map((name) => `${name}:${port}`);
  return origin === undefined ? local : [...local, new URL(origin).host];
}

/** Everybody's, where a listener names none. */
export function isOwnHost(asked: string | undefined, hosts: readonly string[] | undefined): boolean {
  return hosts === undefined || hosts.includes(asked?.toLowerCase() ?? '');
}

/** Trap: `request.host` is what a proxy says of it; the browser's own word is the header. */
export function refuseForeignHost({ headers }: FastifyRequest, hosts: readonly string[] | undefined): void {
  if (!isOwnHost(headers.host, hosts)) throw new AppError('request.not_found');
}
