import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { top } from '../run.ts';
import { code, page, table } from './markdown.ts';

function isRoute(value: unknown): value is RouteSpec {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'audience' in value
  );
}

/** A contract file exports routes one by one or gathered in an object. */
function routesIn(exports: object): RouteSpec[] {
  return Object.values(exports).flatMap((value: unknown) => {
    if (isRoute(value)) return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).filter(isRoute) : [];
  });
}

async function loadRoutes(file: string): Promise<RouteSpec[]> {
  const exports = (await import(pathToFileURL(join(top, file)).href)) as object;
  return [...new Set(routesIn(exports))];
}

function who(route: RouteSpec): string {
  return route.roles ? `${route.audience}: ${route.roles.join(', ')}` : route.audience;
}

function notes(route: RouteSpec): string {
  const limits = [route.limit ?? []].flat();
  return [
    route.idempotent ? '`Idempotency-Key`' : '',
    limits.length > 0 ? `limited by ${limits.join(', ')}` : '',
    route.provenWithin ? `proven within ${route.provenWithin} s` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function routesTable(routes: readonly RouteSpec[]): string {
  const rows = routes.map((route) => [
    code(`${route.method} ${route.path}`),
    who(route),
    route.summary,
    route.errors.map(code).join(' '),
    notes(route),
  ]);
  return table(['route', 'who', 'what it does', 'may refuse with', 'notes'], rows);
}

export async function makeApi(): Promise<Record<string, string>> {
  const files = globSync('contract/src/**/*.contract.ts', { cwd: top }).toSorted();
  const sections: string[] = [];
  for (const file of files) {
    const routes = await loadRoutes(file);
    if (routes.length > 0) sections.push(`## ${file.replace(/^contract\/src\//, '')}`, routesTable(routes));
  }
  const text = page('The HTTP interface', 'contract/src/**/*.contract.ts', [
    'The shapes are published as OpenAPI 3.1 at `/api/openapi.json`. Every route may also answer the codes of `AMBIENT_ERRORS` (`contract/src/route.ts`).',
    ...sections,
  ]);
  return { 'docs/generated/api.md': text };
}
