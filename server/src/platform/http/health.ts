import type { FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import type { Metrics } from '../metrics.ts';
import { isOwnHost } from './own-host.ts';

/** Named questions that must all be answered with true before requests may come. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

export type Readiness = { ready: boolean; checks: Record<string, boolean> };

/** `/healthz`: the process answers. `/readyz`: it can do its work now. Neither says anything about versions. */
export function addHealth(app: FastifyInstance, checks: Checks): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const { ready } = await readReadiness(checks);
    if (!ready) reply.code(503).header('retry-after', 5);
    return { ready };
  });
}

export async function readReadiness(checks: Checks): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const),
  );
  return { ready: results.every(([, good]) => good), checks: Object.fromEntries(results) };
}

const PATIENCE_MS = 2_000;

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return await Promise.race([check().catch(() => false), late]).finally(() => clearTimeout(timer));
}

type OperatorOptions = { metrics: Metrics; checks: Checks; hosts?: readonly string[] | undefined };

/**
 * `/metrics`, and readiness by name, for the operator's own machine: listen on a loopback or private address, never
 * on that of the public. OWASP ASVS 13.4.5.
 */
export function createOperatorServer({ metrics, checks, hosts }: OperatorOptions): Server {
  return createServer((request, response) => {
    if (!isOwnHost(request.headers.host, hosts)) {
      response.writeHead(404).end();
      return;
    }
    void answer(request.method, request.url).then(
      ({ status, type, text }) => response.writeHead(status, { 'content-type': type }).end(text),
      () => response.writeHead(500).end(),
    );
  });

  async function answer(method: string | undefined, url: string | undefined) {
    if (method !== 'GET') return { status: 405, type: 'text/plain', text: '' };
    if (url === '/metrics') {
      return { status: 200, type: metrics.registry.contentType, text: await metrics.registry.metrics() };
    }
    if (url !== '/readyz') return { status: 404, type: 'text/plain', text: '' };
    const readiness = await readReadiness(checks);
    return {
      status: readiness.ready ? 200 : 503,
      type: 'application/json; charset=utf-8',
      text: JSON.stringify(readiness),
    };
  }
}
