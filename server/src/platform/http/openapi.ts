import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { IDEMPOTENCY_HEADER, type Audience, type RouteSpec } from '@lingshi/contract/route.ts';
import type { CookieSpec } from './session-cookie.ts';

type Described = { audience: Audience; cookie: CookieSpec };
type Document = Record<string, unknown>;

const toJsonSchema = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } });

/** OpenAPI 3.1 of this listener at /api/openapi.json, made from the routes themselves. */
export async function describeRoutes(app: FastifyInstance, { audience, cookie }: Described): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `Lingshi, ${audience}`, version: '1' },
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
    transformObject: jsonSchemaTransformObject as never,
  });
  app.get('/api/openapi.json', async () => app.swagger());
}

function withRoute(schema: Document, route: RouteSpec): Document {
  return {
    ...schema,
    ...(route.tag && { tags: [route.tag] }),
    summary: route.summary,
    operationId: operationIdOf(route),
    ...(route.errors.length > 0 && { description: `May refuse with ${route.errors.join(', ')}.` }),
    ...(route.audience !== 'public' && { security: [{ session: [] }] }),
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
