import type { TestProject } from 'vitest/node';
import { ensurePrograms } from '../../tools/debian-packages.ts';
import { ensureBrowser } from '../../tools/ensure-browser.ts';
import { startPlatform } from './platform.ts';
import type { Addresses } from './platform.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    platform: Addresses;
  }
}

/** One platform for all journeys; a journey reads its addresses with `inject('platform')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBrowser();
  await ensurePrograms('zbarimg', 'pdftoppm', 'pdftotext');
  const { stop, applicant, console, log, data } = await startPlatform({
    name: 'e2e-server',
    // Each browser says which network it comes from (browser.ts), as a proxy in front would.
    env: { TRUST_PROXY: '127.0.0.1 ::1' },
  });
  project.provide('platform', { applicant, console, log, data });
  return stop;
}
