import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './vite.precompress.ts';

const here = import.meta.dirname;
const outDir = join(here, 'dist/console');
const port = Number(process.env.LINGSHI_CONSOLE_PORT ?? 3001);

/** The officers' console: its own origin, its own cookie, full React with Mantine. */
export default defineConfig({
  root: join(here, 'src/console'),
  publicDir: join(here, 'public/console'),
  cacheDir: join(here, '../node_modules/.vite/console'),
  // The server puts a fresh nonce here on every answer (CSP: script-src 'self' 'nonce-…').
  html: { cspNonce: '%NONCE%' },
  build: {
    outDir,
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
        entryFileNames: 'assets/console-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    port: 5174,
    strictPort: true,
    proxy: { '/api': `http://127.0.0.1:${port}` },
  },
  plugins: [react(), precompress(outDir)],
});
