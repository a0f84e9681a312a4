import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience, RouteSpec } from '@lingshi/contract/route.ts';

const CONTRACT = join(import.meta.dirname, '../../contract/src');

/** Every route of the contract with its name: a new one is in the tests that ask for all without anybody's doing. */
export async function readRoutes(audience?: Audience): Promise<[string, RouteSpec][]> {
  const modules = globSync('*/*.contract.ts', { cwd: CONTRACT }).toSorted();
  const exported = await Promise.all(
    modules.map(async (path) =>
      Object.entries((await import(join(CONTRACT, path))) as Record<string, unknown>),
    ),
  );
  const routes = exported.flat().filter((entry): entry is [string, RouteSpec] => isRoute(entry[1]));
  return routes.filter(([, route]) => audience === undefined || route.audience === audience);
}

function isRoute(value: unknown): value is RouteSpec {
  return typeof value === 'object' && value !== null && 'method' in value && 'audience' in value;
}
