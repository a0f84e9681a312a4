import { Transform, type Readable, type TransformCallback } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { AppError } from './app-error.ts';

/** Takes bytes as they come and nothing else. Trap: the framework's own limit does not watch a stream. */
export function acceptStream(app: FastifyInstance, { bodyLimit, path }: RouteSpec): void {
  if (bodyLimit === undefined) throw new Error(`${path} takes a stream and must say how much: bodyLimit.`);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    const announced = Number(request.headers['content-length']);
    if (announced > bodyLimit) done(new AppError('request.body_too_large'));
    else done(null, cutAt(payload, bodyLimit));
  });
}

/** Passes bytes on; one byte over the limit ends it with `request.body_too_large`. */
export function cutAt(source: Readable, limit: number): Readable {
  let seen = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      seen += chunk.length;
      if (seen > limit) done(new AppError('request.body_too_large'));
      else done(null, chunk);
    },
  });
  source.once('error', (error) => counted.destroy(error));
  source.once('close', () => {
    if (!source.readableEnded) counted.destroy(new AppError('request.invalid'));
  });
  return source.pipe(counted);
}

/** The whole body of a route that takes a stream; a request without a body has none. */
export async function readWhole(stream: Readable | null | undefined): Promise<Buffer> {
  if (!stream) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
