import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { route } from '@lingshi/contract/route.ts';
import { createTestHttp, type TestHttp } from '../../../test/platform/http.ts';
import { registerRoute } from './route.register.ts';
import { serveWeb } from './static-web.ts';

const script = `console.log(${'1+'.repeat(200)}1)`;
let folder: string;
let root: TestHttp;
let console_: TestHttp;

/** What a build leaves: a page, assets below the language's name, files that are the same in all. */
function buildIn(built: string, locale: string): void {
  const assets = path.join(built, 'assets', locale);
  mkdirSync(assets, { recursive: true });
  writeFileSync(
    path.join(built, 'index.html'),
    `<html lang="${locale}"><script nonce="%NONCE%" src="/assets/${locale}/app-abcd1234.js"></script><style nonce="%NONCE%"></style>`,
  );
  writeFileSync(path.join(assets, 'app-abcd1234.js'), script);
  writeFileSync(path.join(assets, 'app-abcd1234.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(assets, 'finder-Ab3_9xYz.bin'), Buffer.alloc(900));
  writeFileSync(path.join(built, 'sw.js'), '1');
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lingshi-web-'));
  for (const locale of ['zh', 'en']) buildIn(path.join(folder, locale), locale);
  root = await createTestHttp();
  const ping = route({
    method: 'POST',
    path: '/api/ping',
    audience: 'public',
    summary: 'x',
    answer: z.object({}),
    errors: [],
  });
  registerRoute(root, ping, async () => ({}));
  await serveWeb(root.app, { folder, base: '/' });
  console_ = await createTestHttp();
  await serveWeb(console_.app, { folder, base: '/console/' });
});

afterAll(async () => {
  await root.app.close();
  await console_.app.close();
  rmSync(folder, { recursive: true });
});

describe('the page', () => {
  it('has a fresh nonce each time, the same in its policy and in every tag', async () => {
    const pages = [
      await root.send({ url: '/' }),
      await root.send({ url: '/orders/7?x=1' }),
      await root.send({ url: '/index.html' }),
    ];
    const nonces = pages.map(({ status, headers, text }) => {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const [, nonce = ''] = /'nonce-([\w+/=]+)'/.exec(String(headers['content-security-policy']))!;
      expect(text.split(`nonce="${nonce}"`)).toHaveLength(3);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(3);
  });

  it('allows no inline code, no other origin and no frame', async () => {
    const { headers } = await root.send({ url: '/' });
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    for (const rule of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('comes in the language of its address, else in the one chosen, else in one the browser wishes, else in Chinese', async () => {
    const langIn = async (url: string, headers: Record<string, string> = {}) => {
      const answer = await root.send({ url, headers });
      expect(answer.headers['vary']).toContain('cookie');
      return /lang="([^"]+)"/.exec(answer.text)?.[1];
    };
    const chosen = { cookie: 'a=1; lingshi.locale=en', 'accept-language': 'zh-CN' };
    expect(await langIn('/?lang=zh', chosen)).toBe('zh');
    expect(await langIn('/orders/7', chosen)).toBe('en');
    expect(await langIn('/', { 'accept-language': 'de;q=0.9,en-US;q=0.8' })).toBe('en');
    expect(await langIn('/', { 'accept-language': 'de' })).toBe('zh');
    expect(await langIn('/?lang=xx', { cookie: 'lingshi.locale=../../etc' })).toBe('zh');
  });

  it('is not given in place of a file or of the interface', async () => {
    for (const url of ['/assets/zh/gone-12345678.js', '/favicon.png', '/api/nothing', '/api/ping']) {
      const answer = await root.send({ url });
      expect([404, 405], url).toContain(answer.status);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    }
    expect((await root.send({ method: 'POST', url: '/orders/7' })).status).toBe(405);
    expect((await root.send({ method: 'POST', url: '/api/nothing' })).status).toBe(404);
  });

  it('whose address ends with a dot and a word is given, as another is: it may be kept, shared and loaded again', async () => {
    for (const url of ['/precheck/where.in_us', '/precheck/where.in_us~age.adult?to=x.js']) {
      expect((await root.send({ url })).headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  it('of the console lives below its own path', async () => {
    expect((await console_.send({ url: '/' })).headers['location']).toBe('/console/');
    expect((await console_.send({ url: '/console/work' })).text).toContain('nonce=');
    expect((await console_.send({ url: '/elsewhere' })).status).toBe(404);
  });
});

describe('a file', () => {
  it('with a hash in its name is kept for ever, packed where the browser can', async () => {
    const packed = await root.send({
      url: '/assets/zh/app-abcd1234.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(packed.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/^(text|application)\/javascript/) as string,
      'x-content-type-options': 'nosniff',
    });
    expect(String(packed.headers['vary']).toLowerCase()).toContain('accept-encoding');
    const plain = await root.send({ url: '/assets/zh/app-abcd1234.js' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toBe(script);
  });

  it('that is a model comes from here, whole, and is kept for ever too', async () => {
    const { status, headers } = await root.send({ url: '/assets/en/finder-Ab3_9xYz.bin' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/octet-stream',
      'content-length': '900',
    });
  });

  it('without one is asked for again, and a worker may fetch under its policy', async () => {
    const { headers } = await root.send({ url: '/sw.js' });
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('outside the folder cannot be reached', async () => {
    for (const url of [
      '/../package.json',
      '/..%2f..%2fetc%2fpasswd',
      '/assets/..%2f..%2fetc/passwd',
      '//etc/passwd',
    ]) {
      const answer = await root.send({ url });
      expect(answer.text, url).not.toContain('root:');
      expect(answer.text, url).not.toContain('"version"');
    }
  });
});
