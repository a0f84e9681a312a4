import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';
import { CONTENT_POLICY_OF_ASSET, contentPolicyOfPage } from './security-headers.ts';

export type WebOptions = {
  /** Build folder with index.html; `name.js.br` and `name.js.gz` beside a file are sent in its place. */
  folder: string;
  /** Where the program lives, with a slash at its end: '/' or '/console/'. */
  base: `/${string}`;
};

const NONCE_MARK = '%NONCE%';
// The build puts a hash of the content into these names, so they never change.
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+(\.br|\.gz)?$/;

/**
 * Serves one built program: its files, and its page for every address that is not a file, with a fresh nonce.
 * @throws when the folder has no index.html: build the web first
 */
export async function serveWeb(app: FastifyInstance, { folder, base }: WebOptions): Promise<void> {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8').split(NONCE_MARK);
  await app.register(fastifyStatic, {
    root: folder,
    prefix: base,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    setHeaders: (reply, file) => {
      reply.header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.header('content-security-policy', CONTENT_POLICY_OF_ASSET);
    },
  });
  const options = { schema: { hide: true } };
  const isFile = filesOf(folder, base);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    if (isFile(request.url)) throw new AppError('request.not_found');
    return answerPage(reply, page);
  };
  app.get(base, options, sendPage);
  app.get(`${base}*`, options, sendPage);
  app.get(`${base}index.html`, options, async (_request, reply) => answerPage(reply, page));
  if (base !== '/') app.get('/', options, async (_request, reply) => reply.redirect(base));
}

/**
 * Whether an address is a file's (or the interface's) and no page's: it has an ending, and lies where files of the build
 * lie. A page in the place of a file that is gone would be cached as that file; a page's address may have dots in it.
 */
function filesOf(folder: string, base: string): (url: string) => boolean {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = inside.map(({ name }) => `${base}${name}/`);
  return (url) => {
    const [address = ''] = url.split('?');
    if (address.startsWith('/api/')) return true;
    const atTop = !address.slice(base.length).includes('/');
    return /\.\w+$/.test(address) && (atTop || folders.some((one) => address.startsWith(one)));
  };
}

function answerPage(reply: FastifyReply, page: readonly string[]): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', contentPolicyOfPage(nonce))
    .send(page.join(nonce));
}
