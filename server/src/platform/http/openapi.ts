import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { IDEMPOTENCY_HEADER, type Audience, type RouteSpec } from '@lingshi/contract/route.ts';
import type { Limiter } from '../limits/limiter.ts';
import { networkOf } from './client-address.ts';
import type { CookieSpec } from './session-cookie.ts';

type Described = { audience: Audience; cookie: CookieSpec; limiter: Limiter };

type Document = Record<string, unknown>;

const toJsonSchema = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } });

/** OpenAPI 3.1 of this listener at /api/openapi.json, made from the routes themselves, once. */
export async function describeRoutes(app: FastifyInstance, described: Described): Promise<void> {
  const { audience, cookie, limiter } = described;
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `Lingshi, ${audience}`, version: '1', license: LICENSE },
      // The listener that gave this description: whatever its address is outside.
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie.name } } },
    },
    transform: (document) => {
      const { route } = (document.route as { config?: { route?: RouteSpec } }).config ?? {};
      const { schema, url } = toJsonSchema(document as Parameters<typeof toJsonSchema>[0]);
      return { schema: route ? withRoute(schema as Document, route) : { hide: true }, url } as {
        schema: FastifySchema;
        url: string;
      };
    },
    transformObject: ((given: Parameters<typeof jsonSchemaTransformObject>[0]) =>
      dropUnused(jsonSchemaTransformObject(given) as Shapes)) as never,
  });
  let written: Buffer | undefined;
  app.get('/api/openapi.json', {
    onRequest: async ({ ip }) => limiter.consume('public_by_address', networkOf(ip)),
    handler: async (_request, reply) => {
      written ??= Buffer.from(JSON.stringify(app.swagger()));
      return reply.type('application/json; charset=utf-8').send(written);
    },
  });
}

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

type Shapes = { components?: { schemas?: Document } };

/** Every shape has a twin for what is sent, which nothing here names. */
function dropUnused(document: Shapes): Shapes {
  const text = JSON.stringify(document);
  const schemas = document.components?.schemas ?? {};
  for (const name of Object.keys(schemas)) {
    if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  }
  return document;
}

function withRoute(schema: Document, route: RouteSpec): Document {
  return {
    ...schema,
    ...(route.tag && { tags: [route.tag] }),
    summary: route.summary,
    operationId: operationIdOf(route),
    ...(route.errors.length > 0 && { description: `May refuse with ${route.errors.join(', ')}.` }),
    security: route.audience === 'public' ? [] : [{ session: [] }],
    ...(route.idempotent && { headers: idempotencyHeader }),
    ...(route.raw === 'upload' && { body: bytes, consumes: ['application/octet-stream'] }),
    response: { ...goodAnswer(route), ...(schema['response'] as Document) },
  };
}

const bytes = { type: 'string', format: 'binary' };

const idempotencyHeader = {
  type: 'object',
  required: [IDEMPOTENCY_HEADER],
  properties: { [IDEMPOTENCY_HEADER]: { type: 'string', minLength: 1, maxLength: 255 } },
};

function goodAnswer({ raw, status, summary }: RouteSpec): Document {
  if (status === 204) return { 204: { description: 'Done', type: 'null' } };
  if (raw === 'download')
    return { 200: { description: summary, content: { 'application/octet-stream': { schema: bytes } } } };
  if (raw === 'stream')
    return {
      200: { description: summary, content: { 'text/event-stream': { schema: { type: 'string' } } } },
    };
  return {};
}

/** `POST /api/orders/:orderId/parcels` → `postOrdersByOrderIdParcels`. */
function operationIdOf({ method, path }: RouteSpec): string {
  const words = path
    .replace(/^\/api\//, '')
    .replaceAll(':', 'by-')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
