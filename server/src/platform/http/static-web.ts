import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { LANGUAGES, languageOf } from '@lingshi/languages/languages.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';
import { readerLanguage } from './reader-language.ts';
import { CONTENT_POLICY_OF_ASSET, contentPolicyOfPage } from './security-headers.ts';

export type WebOptions = {
  /** A build in each language (`zh/index.html`); `name.js.br` and `name.js.gz` beside a file are sent in its place. */
  folder: string;
  /** Where the program lives, with a slash at its end: '/' or '/console/'. */
  base: `/${string}`;
};

const NONCE_MARK = '%NONCE%';
// The build puts a hash of the content into these names, so they never change.
const HASHED = /\/assets\/(?:[\w-]+\/)?[^/]+-[\w-]{8,}\.\w+(\.br|\.gz)?$/;

type Page = { locale: string; pieces: readonly string[] };

/**
 * Serves one built program: its files, and its page for every address that is not a file, in the reader's language and
 * with a fresh nonce.
 * @throws when the folder has no page in any language: build the web first
 */
export async function serveWeb(app: FastifyInstance, { folder, base }: WebOptions): Promise<void> {
  const locales = LANGUAGES.map(({ code }) => code).filter((code) => existsSync(path.join(folder, code)));
  const pages = new Map(locales.map((locale) => [locale, readPage(folder, locale)]));
  const first = [...pages.values()][0];
  if (!first) throw new Error(`There is no page in ${folder}: build the web first.`);
  await serveFiles(
    app,
    locales.map((locale) => path.join(folder, locale)),
    base,
  );
  const options = { schema: { hide: true } };
  const isFile = filesOf(path.join(folder, first.locale), base);
  const answer = (request: FastifyRequest, reply: FastifyReply) =>
    answerPage(reply, pages.get(readerLanguage(request)) ?? first);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    if (isFile(request.url)) throw new AppError('request.not_found');
    return answer(request, reply);
  };
  app.get(base, options, sendPage);
  app.get(`${base}*`, options, sendPage);
  app.get(`${base}index.html`, options, async (request, reply) => answer(request, reply));
  if (base !== '/') app.get('/', options, async (_request, reply) => reply.redirect(base));
}

function readPage(folder: string, locale: string): Page {
  return { locale, pieces: readFileSync(path.join(folder, locale, 'index.html'), 'utf8').split(NONCE_MARK) };
}

/** Files of all languages below one address. What has no language (icons) lies in each folder; the first one serves it. */
async function serveFiles(app: FastifyInstance, folders: readonly string[], base: string): Promise<void> {
  const served = new Set<string>();
  for (const root of folders) {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    await app.register(fastifyStatic, {
      root,
      prefix: base,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      decorateReply: false,
      globIgnore: ['**/*.br', '**/*.gz', 'index.html', ...names.filter((name) => served.has(name))],
      setHeaders: (reply, file) => {
        reply.header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.header('content-security-policy', CONTENT_POLICY_OF_ASSET);
      },
    });
    for (const name of names) if (path.extname(name) !== '') served.add(name);
  }
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

function answerPage(reply: FastifyReply, { locale, pieces }: Page): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('content-language', languageOf(locale).tag)
    .header('vary', 'accept-language, cookie')
    .header('content-security-policy', contentPolicyOfPage(nonce))
    .send(pieces.join(nonce));
}
