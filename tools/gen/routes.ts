import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { top } from '../run.ts';

export type RoutesOfFile = {
  /** From contract/src, with forward slashes: `order/order.contract.ts`. */
  file: string;
  routes: { name: string; route: RouteSpec }[];
};

/** Every route of the contract, file by file; files without routes are left out. */
export async function readRoutes(): Promise<RoutesOfFile[]> {
  const source = join(top, 'contract/src');
  const files = globSync('**/*.contract.ts', { cwd: source }).toSorted();
  const read = await Promise.all(
    files.map(async (file) => ({
      file: file.replaceAll('\\', '/'),
      routes: routesIn((await import(pathToFileURL(join(source, file)).href)) as object),
    })),
  );
  return read.filter(({ routes }) => routes.length > 0);
}

function routesIn(module: object): RoutesOfFile['routes'] {
  return Object.entries(module).flatMap(([name, value]: [string, unknown]) =>
    isRoute(value) ? [{ name, route: value }] : [],
  );
}

function isRoute(value: unknown): value is RouteSpec {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'audience' in value
  );
}
