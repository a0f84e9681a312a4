import fc from 'fast-check';
import { IDEMPOTENCY_HEADER } from '@lingshi/contract/route.ts';
import { shaped } from './shapes.ts';
import type { Shape } from './shapes.ts';

type Parameter = { name: string; in: string; schema: Shape };
type Content = Record<string, { schema: Shape }>;
type Operation = { operationId: string; parameters?: Parameter[]; requestBody?: { content: Content } };
export type Description = { paths: Record<string, Record<string, Operation>> };

/** One request as it goes out; a body is written already, because it may be none that JSON can say. */
export type Fuzzed = {
  operationId: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
};

/** What somebody who means harm writes where any text fits. */
export const HOSTILE: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202Egnp.exe',
  'a' + '\u0301'.repeat(10_000),
  'x'.repeat(20_000),
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.test")',
  '#import "x.typ": *; $1/0$ \\',
  "' OR 1=1; --",
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '{{7*7}}${7*7}',
  'constructor',
  '__proto__',
  '\r\nset-cookie: a=b',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '275760-09-13T00:00:00Z',
  '2026-01-01T00:00:00.000000000001+14:00',
  '00000000-0000-0000-0000-000000000000',
  '１２３',
  '٣',
  -1,
  0,
  -0,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  null,
  true,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { length: 1e9 },
  { toString: 'x', valueOf: 'y' },
];
const hostile = fc.constantFrom(...HOSTILE);

/**
 * Requests to all that a listener publishes: some fit, some have one value replaced by one that does not, some are no
 * JSON at all. The same seed gives the same requests.
 * @param ids of things that are there
 */
export function fuzz(
  description: Description,
  {
    ids,
    seed,
    count,
    without,
  }: { ids: readonly string[]; seed: number; count: number; without: readonly string[] },
): Fuzzed[] {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const asked = operations.filter(({ operation }) => !without.includes(operation.operationId));
  const each = Math.ceil(count / asked.length);
  const all = asked.map((one, n) => fc.sample(requestsTo(one, ids), { seed: seed + n, numRuns: each }));
  // One of each in turn: what one leaves behind is there for the next.
  return Array.from({ length: each }, (_, turn) => all.flatMap((list) => list[turn] ?? []))
    .flat()
    .slice(0, count);
}

type Asked = { path: string; method: string; operation: Operation };

function requestsTo({ path, method, operation }: Asked, ids: readonly string[]): fc.Arbitrary<Fuzzed> {
  const { operationId, parameters = [], requestBody } = operation;
  const of = (place: string) => parameters.filter((one) => one.in === place);
  const [type = '', content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const hasBody = requestBody !== undefined;
  return fc
    .record({
      params: fc.tuple(...of('path').map(valueOf(ids, 8))),
      query: fc.tuple(...of('query').map(valueOf(ids, 3))),
      body: hasBody ? bodyOf(type, content?.schema ?? {}, ids) : fc.constant(undefined),
      type: fc.oneof({ weight: 12, arbitrary: fc.constant(type || 'application/json') }, odd),
      key: fc.oneof({ weight: 6, arbitrary: fc.uuid() }, fc.constantFrom('', 'k', 'x'.repeat(300))),
    })
    .map(({ params, query, body, type: sent, key }) => {
      const filled = of('path').reduce(
        (url, { name }, n) => url.replace(`{${name}}`, written(params[n])),
        path,
      );
      const given = of('query').flatMap(({ name }, n) =>
        query[n] === undefined ? [] : [`${name}=${written(query[n])}`],
      );
      return {
        operationId,
        method: method.toUpperCase(),
        url: given.length > 0 ? `${filled}?${given.join('&')}` : filled,
        headers: { [IDEMPOTENCY_HEADER]: key, ...(body !== undefined && { 'content-type': sent }) },
        ...(body !== undefined && { body }),
      };
    });
}

const odd = fc.constantFrom(
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data',
  'image/svg+xml',
);

function valueOf(ids: readonly string[], good: number) {
  return ({ name, schema }: Parameter): fc.Arbitrary<unknown> => {
    const own = /orderId/.test(name) ? fc.constant(ids[0]) : shaped(schema, ids);
    return fc.oneof(
      { weight: good, arbitrary: own },
      hostile,
      ...(good < 4 ? [fc.constant(undefined)] : [fc.constantFrom(...ids)]),
    );
  };
}

function bodyOf(type: string, schema: Shape, ids: readonly string[]): fc.Arbitrary<string> {
  if (type !== 'application/json') return fc.string({ maxLength: 400, unit: 'binary' });
  const fits = shaped(schema, ids);
  const bent = fc.tuple(fits, hostile, fc.nat()).map(([value, bad, at]) => replaced(value, bad, at));
  const broken = fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"a":1,"a":2}',
    '\u0000',
    '['.repeat(30_000),
    '1e400',
  );
  const text = fc.oneof({ weight: 4, arbitrary: fits }, { weight: 4, arbitrary: bent }).map(asJson);
  return fc.oneof({ weight: 9, arbitrary: text }, broken);
}

/** A copy with one of its values, however deep, exchanged for another. */
function replaced(value: unknown, by: unknown, at: number): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const names = Object.keys(value);
  const name = names[at % Math.max(1, names.length)];
  if (name === undefined) return by;
  const inside = (value as Record<string, unknown>)[name];
  const next = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  (next as Record<string, unknown>)[name] = at % 3 === 0 ? by : replaced(inside, by, Math.floor(at / 7));
  return next;
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** Trap: half of a surrogate pair cannot be written in an address. */
function written(value: unknown): string {
  const text = typeof value === 'string' ? value : asJson(value);
  return encodeURIComponent(text.toWellFormed()).slice(0, 6_000);
}
