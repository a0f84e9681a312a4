import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeParts, createApp, createParts } from '../../server/src/app/app.ts';
import type { AppHttp } from '../../server/src/actor/actor.http.ts';
import { openDatabase } from '../../server/src/database.ts';
import { seedOfficers } from '../../server/src/demo/demo.officers.ts';
import type { DemoSignIn } from '../../server/src/demo/demo.officers.ts';
import { readConfig } from '../../server/src/platform/config.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve } from '../../server/src/serve.ts';
import type { Parts } from '../../server/src/app/app.parts.ts';
import { openTestland } from '../../server/test/testland.ts';
import { work } from '../../server/src/work.ts';
import { top } from '../../tools/run.ts';
import { freePort, makeDataFolder } from './platform.ts';
import type { Addresses } from './platform.ts';
import { buildTestWeb } from './testland-web.ts';

export type Testland = Addresses & {
  parts: Parts;
  /** Inside, for what officers do that no screen is looked at for. */
  staffHttp: AppHttp;
  signIns: readonly DemoSignIn[];
  stop: () => Promise<void>;
};

/** The whole product for a country that only tests know: its rules, its services, and a web that knows its forms. */
export async function startTestland(post: string, clock: Clock = systemClock): Promise<Testland> {
  const data = makeDataFolder();
  const [port, consolePort] = [await freePort(), await freePort()];
  const config = readConfig({
    LINGSHI_MODE: 'demo',
    LINGSHI_DATA: data,
    PORT: String(port),
    CONSOLE_PORT: String(consolePort),
    OPERATOR_PORT: String(await freePort()),
    TRUST_PROXY: '127.0.0.1 ::1',
  });
  const web = await buildTestWeb();
  const database = await openDatabase(config);
  const log = join(top, 'reports', 'testland.log');
  mkdirSync(join(top, 'reports'), { recursive: true });
  const stream = createWriteStream(log);
  const given = { databaseUrl: database.url, clock, log: createLog({ level: 'info', stream }) };
  const parts = await createParts(config, { ...given, ...(await openTestland()) });
  const { staffHttp } = await createApp(parts);
  const signIns = await seedOfficers(parts, staffHttp, post);
  const steps = [...(await serve(parts, { signIns, web })), ...(await work(parts, database.url))];
  return {
    applicant: config.publicOrigin,
    console: config.consoleOrigin,
    log,
    data,
    parts,
    staffHttp,
    signIns,
    stop: async () => {
      for (const { close } of steps) await close();
      await closeParts(parts);
      await parts.pools.close();
      await database.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
