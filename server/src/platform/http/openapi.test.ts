import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { route, type RouteSpec } from '@lingshi/contract/route.ts';
import { createTestHttp, type TestHttp } from '../../../test/platform/http.ts';
import { LIMITS } from '../limits/limits.ts';
import { registerRoute } from './route.register.ts';

const base = {
  audience: 'applicant',
  summary: 'A route',
  errors: ['order.not_found'],
  answer: z.object({}),
} as const;
const routes: RouteSpec[] = [
  route({
    ...base,
    method: 'GET',
    path: '/api/cards/:cardId',
    params: z.object({ cardId: z.uuid() }),
    query: z.object({ page: z.int().optional() }),
  }),
  route({
    ...base,
    method: 'POST',
    path: '/api/cards',
    tag: 'card',
    body: z.object({ born: z.iso.date() }),
    status: 201,
    idempotent: true,
  }),
  route({
    ...base,
    method: 'DELETE',
    path: '/api/cards/:cardId',
    params: z.object({ cardId: z.uuid() }),
    answer: z.undefined(),
    status: 204,
  }),
  route({ ...base, method: 'PATCH', path: '/api/scans', raw: 'upload', bodyLimit: 10 }),
  route({ ...base, method: 'GET', path: '/api/scans', raw: 'download', answer: z.unknown() }),
  route({ ...base, method: 'GET', path: '/api/live', raw: 'stream', answer: z.unknown() }),
  route({ ...base, method: 'GET', path: '/api/open', audience: 'public' }),
];

type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: object;
  security?: unknown;
};

let http: TestHttp;
let document: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

beforeAll(async () => {
  http = await createTestHttp();
  for (const one of routes) registerRoute(http, one, async () => ({}));
  document = (await http.send({ url: '/api/openapi.json' })).body as typeof document;
});

afterAll(async () => http.app.close());

function operations(): [string, Operation][] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation): [string, Operation] => [path, operation]),
  );
}

/** Every schema anywhere in the document. */
function schemasIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    key === 'schema' ? [child as object] : schemasIn(child),
  );
}

describe('the published description', () => {
  it('is OpenAPI 3.1 and lists every route once', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const listed = operations().map(([, { operationId }]) => operationId);
    expect(listed).toHaveLength(routes.length);
    expect(new Set(listed).size).toBe(routes.length);
  });

  it('declares every parameter of a path', () => {
    for (const [path, { parameters = [] }] of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  });

  it('has only schemas that a validator can read, and references that lead somewhere', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const all = [...schemasIn(document.paths), ...Object.values(document.components.schemas)];
    expect(all.length).toBeGreaterThan(routes.length);
    for (const schema of all) {
      const text = JSON.stringify(schema);
      for (const [, reference] of text.matchAll(/"\$ref":"([^"]*)"/g)) expect(known).toContain(reference);
      const alone = JSON.parse(text.replaceAll(/\{"\$ref":"[^"]*"\}/g, '{}')) as Parameters<
        typeof z.fromJSONSchema
      >[0];
      expect(() => z.fromJSONSchema(alone), text).not.toThrow();
    }
  });

  it('says where a session and where an idempotency key is needed', () => {
    expect(document.paths['/api/open']!['get']!.security).toEqual([]);
    expect(document.paths['/api/cards']!['post']).toMatchObject({
      security: [{ session: [] }],
      parameters: [{ in: 'header', name: 'idempotency-key', required: true }],
    });
  });

  it('is made once, and not for each who asks; it is limited by network', async () => {
    const made = vi.spyOn(http.app, 'swagger');
    const remoteAddress = '203.0.113.9';
    const ask = async (url = '/api/openapi.json') => http.send({ url, remoteAddress });
    for (let n = 0; n < 3; n++) expect((await ask()).body).toEqual(document);
    expect(made).not.toHaveBeenCalled();
    const { public_by_address: limit } = LIMITS;
    const { limiter } = http.options;
    await limiter.consume('public_by_address', remoteAddress, limit.points - 3);
    expect(await ask()).toMatchObject({ status: 429, body: { code: 'limit.exceeded' } });
  });

  it('shows refusals in one shape', () => {
    for (const [, { responses }] of operations()) {
      expect(responses).toHaveProperty(
        '4XX.content.application/json.schema.$ref',
        '#/components/schemas/Refusal',
      );
    }
  });
});
