import { join } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { otherForms } from './vite.built-for.ts';
import { chunkGroups, neededAhead } from './vite.chunks.ts';
import { precompress } from './vite.precompress.ts';
import { builtLanguage, WEB_DIST, words } from './vite.words.ts';
import { offlineShell } from './vite.offline.ts';

const here = import.meta.dirname;
const language = builtLanguage();
const outDir = join(WEB_DIST, 'applicant', language.code);
/** Assets of one language lie below its name: programs of all languages are served from one address. */
const assetsDir = `assets/${language.code}`;
const port = Number(process.env.LINGSHI_APPLICANT_PORT ?? 3000);

/**
 * The applicant's app is React source on Preact: a phone abroad pays for every kilobyte.
 * The JSX runtime must be compat's own, or `onChange` and `className` keep Preact's meaning
 * in pages that load before compat does.
 */
const preactForReact = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/compat/jsx-runtime' },
  { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/compat/jsx-dev-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
  // The router's shim for old Reacts; compat has the hook itself.
  { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'preact/compat' },
];

export default defineConfig({
  root: join(here, 'src/applicant'),
  publicDir: join(here, 'public/applicant'),
  cacheDir: join(here, '../node_modules/.vite/applicant', language.code),
  resolve: { alias: [...preactForReact, ...otherForms] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  // The server puts a fresh nonce here on every answer (CSP: script-src 'self' 'nonce-…').
  html: { cspNonce: '%NONCE%' },
  build: {
    outDir,
    assetsDir,
    emptyOutDir: true,
    reportCompressedSize: false,
    manifest: true,
    modulePreload: { polyfill: false, resolveDependencies: neededAhead },
    // A data: URI would need its own hole in the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" in libraries means servers we do not have.
      checks: { moduleLevelDirective: false },
      output: {
        entryFileNames: `${assetsDir}/shell-[hash].js`,
        chunkFileNames: `${assetsDir}/[name]-[hash].js`,
        assetFileNames: `${assetsDir}/[name]-[hash][extname]`,
        codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': `http://127.0.0.1:${port}`, '/dev': `http://127.0.0.1:${port}` },
  },
  plugins: [words(language), VitePWA(offlineShell(outDir, language)), precompress(outDir)],
});
