import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { top } from '../run.ts';

const HEADER = `// Written by \`npm run gen\` from the *.contract.ts files. Do not edit.
// One small constant a route, its schemas only as types: a screen that calls a route carries no validator.
`;

export async function makeCalls(): Promise<Record<string, string>> {
  const source = path.join(top, 'contract/src');
  const files = globSync('**/*.contract.ts', { cwd: source }).toSorted();
  const imports: string[] = ["import type { Call } from '../route.ts';"];
  const lines: string[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const routes = await readRoutes(path.join(source, file));
    if (routes.length === 0) continue;
    const noun = path
      .basename(file, '.contract.ts')
      .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    imports.push(`import type * as ${noun} from '../${file.split(path.sep).join('/')}';`);
    for (const [name, route] of routes) {
      const other = seen.get(name);
      if (other) throw new Error(`Both ${other} and ${file} export a route named ${name}: name one anew.`);
      seen.set(name, file);
      lines.push(callLine(noun, name, route));
    }
  }
  return { 'contract/src/generated/calls.ts': `${HEADER}${imports.join('\n')}\n\n${lines.join('\n')}\n` };
}

async function readRoutes(file: string): Promise<[string, RouteSpec][]> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return Object.entries(module).filter((entry): entry is [string, RouteSpec] => isRoute(entry[1]));
}

function isRoute(value: unknown): value is RouteSpec {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'audience' in value
  );
}

function callLine(noun: string, name: string, { method, path: address, raw }: RouteSpec): string {
  const response = raw === 'download' || raw === 'stream' ? ', raw: true' : '';
  return `export const ${name}: Call<typeof ${noun}.${name}> = { method: '${method}', path: '${address}'${response} };`;
}
