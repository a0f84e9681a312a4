// The one program: `serve` answers, `work` does jobs, `all` is both on one machine, `cli` is the operator's.
import { closeParts, createParts } from './app/app.ts';
import { runCommand } from './cli.ts';
import { openDatabase } from './database.ts';
import { startSandboxRegistry } from './demo/demo.registry.ts';
import type { SandboxRegistry } from './demo/demo.registry.ts';
import { seedDemo } from './demo/demo.seed.ts';
import { printWelcome } from './demo/demo.welcome.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { closeOnSignal } from './platform/http/shutdown.ts';
import type { Closing } from './platform/http/shutdown.ts';
import { StoreNotOurs } from './platform/storage/own-store.ts';
import { serve, SIDES } from './serve.ts';
import { work } from './work.ts';

const [part = 'all', ...rest] = process.argv.slice(2);

if (part === 'cli') {
  process.exitCode = await runCommand(rest);
} else if (isStart(part, rest)) {
  await start(part, rest).catch((error: unknown) => {
    console.error(error instanceof ConfigError || error instanceof StoreNotOurs ? error.message : error);
    process.exit(1);
  });
} else {
  console.error(
    `There is no "${[part, ...rest].join(' ')}". Say serve (applicant or console alone, else both), work, all or cli.`,
  );
  process.exitCode = 2;
}

type What = 'serve' | 'work' | 'all';

function isStart(what: string, of: readonly string[]): what is What {
  if (what === 'serve') return of.every((side) => SIDES.some((one) => one === side));
  return ['work', 'all'].includes(what) && of.length === 0;
}

async function start(what: What, of: readonly string[]): Promise<void> {
  const settings = readConfig();
  const sandbox = what === 'all' ? await startSandbox(settings) : null;
  const config: Config = sandbox === null ? settings : { ...settings, registry: sandbox.settings };
  const database = await openDatabase(config);
  const signIns = config.mode === 'demo' ? await seedDemo(config, database.url) : [];
  const parts = await createParts(config, { databaseUrl: database.url });
  const steps: Closing[] = [];
  const sides = of.length === 0 ? SIDES : SIDES.filter((side) => of.includes(side));
  if (what !== 'work') steps.push(...(await serve(parts, { signIns, sides })));
  if (what !== 'serve') steps.push(...(await work(parts, database.url)));
  closeOnSignal({
    log: parts.log,
    steps: [
      ...steps,
      { name: 'parts', close: async () => closeParts(parts) },
      { name: 'connections', close: async () => parts.pools.close() },
      { name: 'database', close: async () => database.stop() },
      { name: 'sandbox', close: async () => sandbox?.close() },
    ],
  });
  if (config.mode === 'demo' && what !== 'work') printWelcome(config, signIns);
}

/** A demo without its registry is still a demo: names then stay at the level others gave them. */
async function startSandbox({ mode, registry, consolePort }: Config): Promise<SandboxRegistry | null> {
  if (mode !== 'demo' || registry !== undefined) return null;
  return startSandboxRegistry(consolePort + 2).catch(() => null);
}
