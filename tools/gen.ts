// npm run gen: writes every generated file. `-- --check` writes nothing and fails when one is not what it would write.
// `-- services` makes only what is called so.
// Generated files are committed, so that a change of rules, routes or tables shows in the review.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeApi } from './gen/api.ts';
import { makeCalls } from './gen/calls.ts';
import { makeClauses } from './gen/clauses.ts';
import { makeErrors } from './gen/errors.ts';
import { makeOpenQuestions } from './gen/open-questions.ts';
import { isSchemaFresh, makeSchema } from './gen/schema.ts';
import { makeServicesPage } from './gen/services-page.ts';
import { makeServices } from './gen/services.ts';
import { makeWhoMayDoWhat } from './gen/who-may-do-what.ts';
import { top } from './run.ts';

/** Text by path from the top of the repository. */
export type Generated = Record<string, string>;

type Generator = {
  name: string;
  make(): Promise<Generated>;
  /** For what is slow to make: whether its inputs are the ones the files were made from. */
  isFresh?(): boolean;
};

const generators: Generator[] = [
  { name: 'who may do what', make: makeWhoMayDoWhat },
  { name: 'errors', make: makeErrors },
  { name: 'clauses', make: makeClauses },
  { name: 'services page', make: makeServicesPage },
  { name: 'open questions', make: makeOpenQuestions },
  { name: 'api', make: makeApi },
  { name: 'calls', make: makeCalls },
  { name: 'services', make: makeServices },
  { name: 'schema', make: makeSchema, isFresh: isSchemaFresh },
];

function present(path: string): string | undefined {
  try {
    return readFileSync(join(top, path), 'utf8');
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

async function staleFiles(generator: Generator): Promise<Generated> {
  if (generator.isFresh?.()) return {};
  const made = await generator.make();
  return Object.fromEntries(Object.entries(made).filter(([path, text]) => present(path) !== text));
}

async function generate(checkOnly: boolean, names: readonly string[]): Promise<void> {
  for (const generator of generators.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const stale = await staleFiles(generator);
    for (const [path, text] of Object.entries(stale)) {
      if (!checkOnly) write(path, text);
      console.log(checkOnly ? `${path} is not what its sources say: npm run gen` : `written ${path}`);
    }
    if (checkOnly && Object.keys(stale).length > 0) process.exitCode = 1;
  }
}

const words = process.argv.slice(2);
await generate(
  words.includes('--check'),
  words.filter((word) => word !== '--check'),
);
