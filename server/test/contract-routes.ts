import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteSpec } from '@lingshi/contract/route.ts';

const CONTRACTS = join(import.meta.dirname, '../../contract/src');

/** Every route by its name. A route is what a contract exports with a method and a path, wherever it lies. */
export async function readRoutes(): Promise<(readonly [string, RouteSpec])[]> {
  const files = globSync('**/*.contract.ts', { cwd: CONTRACTS });
  const modules = files.map(async (file) =>
    Object.entries((await import(pathToFileURL(join(CONTRACTS, file)).href)) as object),
  );
  return (await Promise.all(modules)).flat().filter(isRoute);
}

function isRoute(entry: readonly [string, unknown]): entry is [string, RouteSpec] {
  const [, one] = entry;
  return typeof one === 'object' && one !== null && 'method' in one && 'audience' in one && 'path' in one;
}
