import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textIn, type Language } from '@lingshi/languages/languages.ts';
import type { VitePWAOptions } from 'vite-plugin-pwa';
import { MANIFEST_WORDS } from './src/applicant/manifest.words.ts';

const DAY_SECONDS = 24 * 60 * 60;

type Worker = VitePWAOptions['workbox'];

function manifestIn(language: Language): VitePWAOptions['manifest'] {
  return {
    id: '/',
    name: textIn(language, MANIFEST_WORDS.name),
    short_name: 'Lingshi',
    description: textIn(language, MANIFEST_WORDS.description),
    lang: language.tag,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f7f8f6',
    theme_color: '#f7f8f6',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

/**
 * What the worker keeps of what the server answers: nobody's data. Orders are kept by the pages themselves, sealed off
 * by who is signed in (web/src/applicant/query.ts): here their addresses would lie in the tables of workbox.
 */
const CACHES: Worker['runtimeCaching'] = [
  {
    urlPattern: /\/assets\/[^/]+\/[^/]+\.(?:js|css)$/,
    handler: 'CacheFirst',
    options: { cacheName: 'screens', expiration: { maxEntries: 80, maxAgeSeconds: 60 * DAY_SECONDS } },
  },
  {
    urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname === '/api/posts',
    handler: 'StaleWhileRevalidate',
    options: { cacheName: 'posts', cacheableResponse: { statuses: [200] } },
  },
  {
    // Texts of the rules, nobody's data: a form that was begun is written on without a network.
    urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname === '/api/form-texts',
    handler: 'StaleWhileRevalidate',
    options: {
      cacheName: 'form-texts',
      expiration: { maxEntries: 12 },
      cacheableResponse: { statuses: [200] },
    },
  },
];

/**
 * What works without a network: the shell at once, screens once they were opened, the posts' telephones, the texts of
 * forms. Nothing else of the API is ever kept by the worker.
 */
export function offlineShell(outDir: string, language: Language): Partial<VitePWAOptions> {
  // Asked for by its language: whatever the reader chose last, this worker keeps the page it belongs to.
  const page = `index.html?lang=${language.code}`;
  return {
    strategies: 'generateSW',
    registerType: 'autoUpdate',
    // We register the worker ourselves (offline/worker.ts): an inline script would need the nonce.
    injectRegister: false,
    // One language a worker: a switch of language registers the other one (web/src/kit/switch-locale.ts).
    filename: `worker.${language.code}.js`,
    manifestFilename: `app.${language.code}.webmanifest`,
    includeManifestIcons: false,
    manifest: manifestIn(language),
    workbox: workerOf(outDir, page),
  };
}

function workerOf(outDir: string, page: string): Partial<Worker> {
  return {
    cacheId: 'lingshi',
    globPatterns: ['index.html', 'assets/*/*.{js,css}'],
    manifestTransforms: [
      (files) => {
        const shell = shellFiles(outDir);
        const kept = files.filter(({ url }) => !url.startsWith('assets/') || shell.has(url));
        return {
          manifest: kept.map((file) => (file.url === 'index.html' ? { ...file, url: page } : file)),
          warnings: [],
        };
      },
    ],
    // The worker's own pages only: never the API, the staff origin's or the server's own pages.
    navigateFallback: `/${page}`,
    navigateFallbackDenylist: [/^\/(?:api|dev|verify|healthz|readyz|metrics)(?:\/|$)/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    runtimeCaching: CACHES,
  };
}

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[] };

/** What the first screen loads: the entry, all it imports at once, and their styles. */
function shellFiles(outDir: string): Set<string> {
  const manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  function add(key: string): void {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  }
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) add(key);
  return files;
}
