import type { FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import type { CheckList } from '../checks/check.ts';
import type { Metrics } from '../metrics.ts';
import { isOwnHost } from './own-host.ts';

/** `why`: of those not in order, what is wrong and what to do; for the operator's eyes. */
export type Readiness = { ready: boolean; checks: Record<string, boolean>; why: Record<string, string> };

/** `/healthz`: the process answers. `/readyz`: it can do its work now. Neither says anything about versions. */
export function addHealth(app: FastifyInstance, checks: CheckList): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const { ready } = await readReadiness(checks);
    if (!ready) reply.code(503).header('retry-after', 5);
    return { ready };
  });
}

export async function readReadiness(checks: CheckList): Promise<Readiness> {
  const results = await checks.run();
  return {
    ready: results.every(({ ok }) => ok),
    checks: Object.fromEntries(results.map(({ name, ok }) => [name, ok])),
    why: Object.fromEntries(
      results.flatMap((one) => (one.ok ? [] : [[one.name, `${one.says}; ${one.act}`]])),
    ),
  };
}

type OperatorOptions = { metrics: Metrics; checks: CheckList; hosts?: readonly string[] | undefined };

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
