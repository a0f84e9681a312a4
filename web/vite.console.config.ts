import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { otherForms } from './vite.built-for.ts';
import { precompress } from './vite.precompress.ts';
import { builtLanguage, WEB_DIST, words } from './vite.words.ts';

const here = import.meta.dirname;
const language = builtLanguage();
const outDir = join(WEB_DIST, 'console', language.code);
/** Assets of one language lie below its name: programs of all languages are served from one address. */
const assetsDir = `assets/${language.code}`;
const port = Number(process.env.LINGSHI_CONSOLE_PORT ?? 3001);

/** The officers' console: its own origin, its own cookie, full React with Mantine. */
export default defineConfig({
  root: join(here, 'src/console'),
  publicDir: join(here, 'public/console'),
  cacheDir: join(here, '../node_modules/.vite/console', language.code),
  resolve: { alias: otherForms },
  // The server puts a fresh nonce here on every answer (CSP: script-src 'self' 'nonce-…').
  html: { cspNonce: '%NONCE%' },
  build: {
    outDir,
    assetsDir,
    emptyOutDir: true,
    reportCompressedSize: false,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // "use client" in libraries means servers we do not have.
      checks: { moduleLevelDirective: false },
      output: {
        entryFileNames: `${assetsDir}/console-[hash].js`,
        chunkFileNames: `${assetsDir}/[name]-[hash].js`,
        assetFileNames: `${assetsDir}/[name]-[hash][extname]`,
      },
    },
  },
  server: {
    port: 5174,
    strictPort: true,
    proxy: { '/api': `http://127.0.0.1:${port}` },
  },
  plugins: [words(language), react(), nonceOfScrollLock(), precompress(outDir)],
});

/**
 * Trap: Mantine takes its nonce from `getStyleNonce`, but the scroll lock below its dialogs asks the package
 * get-nonce, which nobody tells: its style would be blocked. Here it reads the page's own.
 */
function nonceOfScrollLock(): Plugin {
  const id = '\0get-nonce';
  const code = `export const getNonce = () => document.querySelector('meta[property="csp-nonce"]')?.nonce;`;
  return {
    name: 'lingshi-nonce-of-scroll-lock',
    enforce: 'pre',
    resolveId: (source) => (source === 'get-nonce' ? id : null),
    load: (asked) => (asked === id ? code : null),
  };
}
