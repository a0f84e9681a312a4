import type { RouteSpec } from '@lingshi/contract/route.ts';
import { code, page, table } from './markdown.ts';
import { readRoutes } from './routes.ts';

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

function byAddress(a: RouteSpec, b: RouteSpec): number {
  return `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`);
}

function routesTable(routes: readonly RouteSpec[]): string {
  const rows = routes
    .toSorted(byAddress)
    .map((route) => [
      code(`${route.method} ${route.path}`),
      who(route),
      route.summary,
      route.errors.map(code).join(' '),
      notes(route),
    ]);
  return table(['route', 'who', 'what it does', 'may refuse with', 'notes'], rows);
}

export async function makeApi(): Promise<Record<string, string>> {
  const contracts = await readRoutes();
  const sections = contracts.flatMap(({ file, routes }) => [
    `## ${file}`,
    routesTable(routes.map(({ route }) => route)),
  ]);
  const text = page('The HTTP interface', 'contract/src/**/*.contract.ts', [
    'The shapes are published as OpenAPI 3.1 at `/api/openapi.json`. Every route may also answer the codes of `AMBIENT_ERRORS` (`contract/src/route.ts`).',
    ...sections,
  ]);
  return { 'docs/generated/api.md': text };
}
