import { join } from 'node:path';
import { createApp } from './app/app.ts';
import { registerOutboxPage } from './demo/demo.outbox.ts';
import type { DemoSignIn } from './demo/demo.officers.ts';
import { registerSpecimens } from './demo/demo.specimens.ts';
import { createOperatorServer } from './platform/http/health.ts';
import { serveWeb } from './platform/http/static-web.ts';
import type { Closing } from './platform/http/shutdown.ts';
import type { Parts } from './app/app.parts.ts';

const WEB = process.env['LINGSHI_WEB_DIST'] ?? join(import.meta.dirname, '../../web/dist');
const LOOPBACK = '127.0.0.1';

/**
 * Opens the two public listeners and, on loopback, the operator's own with `/metrics`.
 * @returns how to close them, in order
 */
export async function serve(parts: Parts, signIns: readonly DemoSignIn[], web = WEB): Promise<Closing[]> {
  const { config, metrics, streams } = parts;
  const { applicantHttp, staffHttp, checks } = await createApp(parts);
  if (config.mode === 'demo') {
    registerOutboxPage(applicantHttp, parts, signIns);
    registerOutboxPage(staffHttp, parts, signIns);
    registerSpecimens(applicantHttp, parts);
  }
  await serveWeb(applicantHttp.app, { folder: join(web, 'applicant'), base: '/' });
  await serveWeb(staffHttp.app, { folder: join(web, 'console'), base: '/' });
  // A demo shows its outbox to whoever asks: only this machine may.
  const host = config.mode === 'demo' ? 'localhost' : '::';
  await applicantHttp.app.listen({ port: config.port, host });
  await staffHttp.app.listen({ port: config.consolePort, host });
  const operator = createOperatorServer({ metrics, checks });
  operator.listen(config.operatorPort, LOOPBACK);
  return [
    { name: 'streams', close: async () => streams.endAll() },
    { name: 'applicants', close: async () => applicantHttp.app.close() },
    { name: 'staff', close: async () => staffHttp.app.close() },
    { name: 'operator', close: async () => new Promise((done) => operator.close(done)) },
  ];
}
