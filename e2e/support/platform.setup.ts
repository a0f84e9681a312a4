import type { TestProject } from 'vitest/node';
import { buildWeb } from '../../tools/build-web.ts';
import { ensurePrograms } from '../../tools/debian-packages.ts';
import { ensureBrowser } from '../../tools/ensure-browser.ts';
import { LANES } from '../../tools/lanes.ts';
import { startPlatform } from './platform.ts';
import type { Addresses } from './platform.ts';
import { buildTestWeb } from './testland-web.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    platforms: Addresses[];
  }
}

/** One platform a lane, for all journeys of that lane: see `platformHere`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Found once, for every journey.
  process.env['CHROME_PATH'] = await ensureBrowser();
  await ensurePrograms('zbarimg', 'pdftoppm', 'pdftotext');
  // Before all: two that start at a time would build into one folder.
  await buildWeb();
  if (LANES > 1) await buildTestWeb();
  const lanes = Array.from({ length: LANES }, (_, at) => `e2e-server${at === 0 ? '' : `-${at + 1}`}`);
  // Each browser says which network it comes from (browser.ts), as a proxy in front would.
  const env = { TRUST_PROXY: '127.0.0.1 ::1' };
  const platforms = await Promise.all(lanes.map(async (name) => startPlatform({ name, env })));
  project.provide(
    'platforms',
    platforms.map(({ applicant, console, log, data }) => ({ applicant, console, log, data })),
  );
  return async () => void (await Promise.all(platforms.map(async ({ stop }) => stop())));
}
