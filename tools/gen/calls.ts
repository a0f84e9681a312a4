import { basename } from 'node:path';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { readRoutes } from './routes.ts';
import type { RoutesOfFile } from './routes.ts';

const HEADER = `// Written by \`npm run gen\` from the *.contract.ts files. Do not edit.
// One small constant a route, its schemas only as types: a screen that calls a route carries no validator.
`;

export async function makeCalls(): Promise<Record<string, string>> {
  const contracts = await readRoutes();
  assertNamesDiffer(contracts);
  const imports = contracts.map(({ file }) => `import type * as ${nounOf(file)} from '../${file}';`);
  const lines = contracts.flatMap(({ file, routes }) =>
    routes.map(({ name, route }) => callLine(nounOf(file), name, route)),
  );
  const text = [
    HEADER + ["import type { Call } from '../route.ts';", ...imports].join('\n'),
    '',
    ...lines,
    '',
  ];
  return { 'contract/src/generated/calls.ts': text.join('\n') };
}

function nounOf(file: string): string {
  return basename(file, '.contract.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function assertNamesDiffer(contracts: readonly RoutesOfFile[]): void {
  const seen = new Map<string, string>();
  for (const { file, routes } of contracts) {
    for (const { name } of routes) {
      const other = seen.get(name);
      if (other) throw new Error(`Both ${other} and ${file} export a route named ${name}: name one anew.`);
      seen.set(name, file);
    }
  }
}

function callLine(noun: string, name: string, { method, path: address, raw }: RouteSpec): string {
  const response = raw === 'download' || raw === 'stream' ? ', raw: true' : '';
  return `export const ${name}: Call<typeof ${noun}.${name}> = { method: '${method}', path: '${address}'${response} };`;
}
