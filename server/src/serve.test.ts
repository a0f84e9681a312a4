import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../test/app.ts';
import type { TestApp } from '../test/app.ts';
import type { Config } from './platform/config.ts';
import { findFreePort } from './platform/db/cluster-folder.ts';
import type { Closing } from './platform/http/shutdown.ts';
import { serve } from './serve.ts';
import type { Side } from './serve.ts';

let app: TestApp;
let web: string;
const open: Closing[] = [];

beforeAll(async () => {
  app = await createTestApp();
  web = await mkdtemp(join(tmpdir(), 'lingshi-web-'));
  for (const side of ['applicant', 'console']) {
    await mkdir(join(web, side, 'zh'), { recursive: true });
    await writeFile(join(web, side, 'zh/index.html'), '<p>page</p>');
  }
});
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});
afterAll(async () => {
  await app.close();
  await rm(web, { recursive: true, force: true });
});

type Ports = Pick<Config, 'port' | 'consolePort' | 'operatorPort'>;

async function freePorts(): Promise<Ports> {
  return {
    port: await findFreePort(),
    consolePort: await findFreePort(),
    operatorPort: await findFreePort(),
  };
}

async function start(ports: Ports, mode: Config['mode'], sides?: readonly Side[]): Promise<void> {
  const parts = { ...app.parts, config: { ...app.parts.config, ...ports, mode } };
  open.push(...(await serve(parts, { web, ...(sides && { sides }) })));
}

/** @returns the status, or why nothing answered */
async function ask(port: number, path: string, host = `localhost:${port}`): Promise<number | string> {
  const asked = request({ host: 'localhost', port, path, headers: { host } }).end();
  const [answer] = (await once(asked, 'response').catch(({ code }: { code: string }) => [code])) as [
    IncomingMessage | string,
  ];
  if (typeof answer === 'string') return answer;
  answer.resume();
  return answer.statusCode ?? 0;
}

describe('the demo', () => {
  const everywhere = (ports: Ports): [number, string][] => [
    [ports.port, '/'],
    [ports.port, '/api/info'],
    [ports.port, '/api/openapi.json'],
    [ports.port, '/dev/outbox'],
    [ports.port, '/dev/specimens'],
    [ports.port, '/healthz'],
    [ports.consolePort, '/'],
    [ports.consolePort, '/dev/outbox'],
    [ports.consolePort, '/api/info'],
    [ports.operatorPort, '/metrics'],
  ];

  it('answers under a name of this machine and under none that the web made point here', async () => {
    const ports = await freePorts();
    await start(ports, 'demo');
    for (const [port, path] of everywhere(ports)) {
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
        expect(await ask(port, path, host), `${host}${path}`).toBe(200);
      for (const host of [`evil.test:${port}`, 'localhost', 'localhost:1', `localhost.evil.test:${port}`])
        expect(await ask(port, path, host), `${host}${path}`).toBeGreaterThanOrEqual(400);
    }
  });

  it('would read its letter box to any of them without that', async () => {
    const { outbox } = await plantedDemo();
    expect(await ask(outbox, '/dev/outbox', `evil.test:${outbox}`)).toBe(200);
  });
});

/** The demo's letter box at a listener that does not ask for the name. */
async function plantedDemo(): Promise<{ outbox: number }> {
  const { createApp } = await import('./app/app.ts');
  const { registerOutboxPage } = await import('./demo/demo.outbox.ts');
  const { applicantHttp } = await createApp(app.parts);
  registerOutboxPage(applicantHttp, app.parts, []);
  await applicantHttp.app.listen({ port: 0, host: 'localhost' });
  open.push({ name: 'planted', close: async () => applicantHttp.app.close() });
  return { outbox: (applicantHttp.app.server.address() as AddressInfo).port };
}

describe('a process', () => {
  it('for one side opens that one alone, and one for both opens both', async () => {
    const answers: (number | string)[][] = [];
    for (const sides of [['applicant'], ['console'], ['applicant', 'console']] as const) {
      const ports = await freePorts();
      await start(ports, 'production', sides);
      answers.push([
        await ask(ports.port, '/'),
        await ask(ports.consolePort, '/'),
        await ask(ports.operatorPort, '/metrics'),
      ]);
    }
    expect(answers).toEqual([
      [200, 'ECONNREFUSED', 200],
      ['ECONNREFUSED', 200, 200],
      [200, 200, 200],
    ]);
  });

  it('whose operator port another one has says so', async () => {
    const ports = await freePorts();
    const other: Server = createServer().listen(ports.operatorPort, '127.0.0.1');
    await once(other, 'listening');
    open.push({ name: 'other', close: async () => new Promise((done) => other.close(done)) });
    await expect(start(ports, 'production', ['console'])).rejects.toThrow(
      `OPERATOR_PORT ${ports.operatorPort} is taken`,
    );
  });
});
