import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Ends a request whose JSON does not come. What is uploaded may take as long as a request may at all: a picture over
 * a poor network needs it. Source: OWASP ASVS 15.2.2.
 */
export function endSlowBodies(app: FastifyInstance, bodyMs: number): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request;
    const { 'content-length': length = '0', 'transfer-encoding': chunked } = raw.headers;
    const hasBody = chunked !== undefined || Number(length) > 0;
    // What a test hands in without a network has no socket, and comes whole.
    if (hasBody && raw.socket instanceof Socket && routeOptions.config.route?.raw !== 'upload') {
      const late = Object.assign(new Error('the body is late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      const timer = setTimeout(() => app.server.emit('clientError', late, raw.socket), bodyMs);
      for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
    }
    done();
  });
}
