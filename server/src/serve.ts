import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createApp } from './app/app.ts';
import { registerOutboxPage } from './demo/demo.outbox.ts';
import type { DemoSignIn } from './demo/demo.officers.ts';
import { registerSpecimens } from './demo/demo.specimens.ts';
import { ConfigError } from './platform/config.ts';
import { createOperatorServer } from './platform/http/health.ts';
import { ownHosts } from './platform/http/own-host.ts';
import { serveWeb } from './platform/http/static-web.ts';
import type { Closing } from './platform/http/shutdown.ts';
import type { Parts } from './app/app.parts.ts';

const WEB = process.env['LINGSHI_WEB_DIST'] ?? join(import.meta.dirname, '../../web/dist');
const LOOPBACK = '127.0.0.1';

export const SIDES = ['applicant', 'console'] as const;
export type Side = (typeof SIDES)[number];

type ServeOptions = {
  signIns?: readonly DemoSignIn[];
  /** Folder of the built programs. */
  web?: string;
  /** Both by default. A process for each keeps a flood of one from the other. */
  sides?: readonly Side[];
};

/**
 * Opens the public listeners and, on loopback, the operator's own with `/metrics`.
 * @returns how to close them, in order
 */
export async function serve(parts: Parts, options: ServeOptions = {}): Promise<Closing[]> {
  const { signIns = [], web = WEB, sides = SIDES } = options;
  const { config, metrics, streams } = parts;
  const isDemo = config.mode === 'demo';
  const { applicantHttp, staffHttp, checks } = await createApp(parts, { ownHostOnly: isDemo });
  if (isDemo) {
    registerOutboxPage(applicantHttp, parts, signIns);
    registerOutboxPage(staffHttp, parts, signIns);
    registerSpecimens(applicantHttp, parts);
  }
  const listeners = [
    { side: 'applicant', app: applicantHttp.app, port: config.port },
    { side: 'console', app: staffHttp.app, port: config.consolePort },
  ] as const;
  const operator = createOperatorServer({
    metrics,
    checks,
    hosts: isDemo ? ownHosts(config.operatorPort) : undefined,
  });
  await listenAlone(operator, config.operatorPort);
  // A demo shows its outbox to whoever asks: only this machine may.
  const host = isDemo ? 'localhost' : '::';
  for (const { side, app, port } of listeners) {
    if (!sides.includes(side)) continue;
    await serveWeb(app, { folder: join(web, side), base: '/' });
    await app.listen({ port, host });
  }
  return [
    { name: 'streams', close: async () => streams.endAll() },
    { name: 'applicants', close: async () => applicantHttp.app.close() },
    { name: 'staff', close: async () => staffHttp.app.close() },
    { name: 'operator', close: async () => new Promise((done) => operator.close(done)) },
  ];
}

/** @throws where another process on this machine has the port: each needs its own */
async function listenAlone(operator: Server, port: number): Promise<void> {
  await once(operator.listen(port, LOOPBACK), 'listening').catch(() => {
    throw new ConfigError([`OPERATOR_PORT ${port} is taken: give each process of this machine its own`]);
  });
}
