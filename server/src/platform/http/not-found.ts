import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';

type Entry = { pattern: RegExp; methods: Set<string>; page: boolean };

/**
 * 404, or 405 with `Allow` when the address exists for another method. Call before routes are added.
 */
export function answerUnlisted(app: FastifyInstance): void {
  const entries = new Map<string, Entry>();
  app.addHook('onRoute', ({ url, method }) => {
    const entry = entries.get(url) ?? {
      pattern: patternOf(url),
      methods: new Set(),
      page: url.endsWith('*'),
    };
    for (const one of [method].flat()) entry.methods.add(one);
    entries.set(url, entry);
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const [path = ''] = request.url.split('?');
    const allowed = allowedFor([...entries.values()], path);
    if (allowed.length === 0 || allowed.includes(request.method)) throw new AppError('request.not_found');
    reply.header('allow', allowed.join(', '));
    throw new AppError('request.method_not_allowed');
  });
}

function allowedFor(entries: Entry[], path: string): string[] {
  const found = entries.filter(
    ({ pattern, page }) => pattern.test(path) && !(page && path.startsWith('/api/')),
  );
  return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted();
}

function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : RegExp.escape(part)))
    .join('/');
  return new RegExp(`^${source}$`);
}
