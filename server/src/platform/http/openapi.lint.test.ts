import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHttp } from '../../../test/platform/http.ts';
import { readRoutes } from '../../../test/routes.ts';
import { LIMITS } from '../limits/limits.ts';
import { registerRoute } from './route.register.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingshi-api-'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

type Document = {
  servers?: unknown;
  paths: Record<string, Record<string, { security?: unknown }>>;
};

/** As that listener publishes it, with every route of the contract that it may have. */
async function describe(audience: 'applicant' | 'staff'): Promise<Document> {
  const http = await createTestHttp({ audience, limits: LIMITS });
  const routes = (await readRoutes()).filter(([, one]) => [audience, 'public'].includes(one.audience));
  for (const [, one] of routes) registerRoute(http, one, async () => ({}) as never);
  const { body } = await http.send({ url: '/api/openapi.json' });
  await http.app.close();
  return body as Document;
}

/** Names of the rules of redocly's `recommended` set that a document breaks, warnings among them. */
async function lint(document: Document): Promise<string[]> {
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const program = join(import.meta.dirname, '../../../../node_modules/@redocly/cli/bin/cli.js');
  const output = await new Promise<string>((done) =>
    execFile(
      process.execPath,
      [program, 'lint', file, '--extends', 'recommended', '--format', 'json'],
      { cwd: folder, env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
      (_error, stdout) => done(stdout),
    ),
  );
  const { problems } = JSON.parse(output) as { problems: { ruleId: string }[] };
  return [...new Set(problems.map(({ ruleId }) => ruleId))].toSorted();
}

test.each(['applicant', 'staff'] as const)(
  'the description of the %s side has nothing amiss',
  async (side) => {
    const document = await describe(side);
    expect(Object.keys(document.paths).length).toBeGreaterThan(40);
    expect(await lint(document)).toEqual([]);
    // The same without what it once lacked: the rules do look.
    const { servers: _, ...without } = document;
    for (const operation of Object.values(without.paths['/api/info']!)) delete operation.security;
    expect(await lint(without)).toEqual(['no-empty-servers', 'security-defined']);
  },
);
