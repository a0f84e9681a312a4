import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { canInstallPackages, findProgram, hasChineseFont, installPackages } from './debian-packages.ts';
import { run } from './run.ts';

/** Debian's Chromium without a window or a tab bar: a journey takes a third less time than in the whole browser. */
const SHELL = 'chromium-headless-shell';
const onPath = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const elsewhere = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser of playwright's own may lie there without the system libraries it needs. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function findBrowser(): string | undefined {
  const candidates = [...onPath.map(findProgram), ...elsewhere, chromium.executablePath()];
  return candidates.find((path): path is string => path !== undefined && starts(path));
}

/**
 * Path of a Chromium or Chrome: CHROME_PATH, an installed one, playwright's, else one is installed.
 * @throws with a sentence that says what to do
 */
export async function ensureBrowser(): Promise<string> {
  const asked = process.env['CHROME_PATH'];
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(`CHROME_PATH is ${asked}, and no browser starts there.`);
  }
  const found = (await installShell()) ?? findBrowser() ?? (await installBrowser());
  // Pictures of the screens are looked at, so they must not show boxes.
  if (!hasChineseFont() && canInstallPackages()) await installPackages(['fonts-noto-cjk']);
  return found;
}

/** undefined where there is none: systems other than Debian, and releases of it that do not carry one yet. */
async function installShell(): Promise<string | undefined> {
  if (findProgram(SHELL) === undefined && canInstallPackages())
    await installPackages([SHELL]).catch((error: Error) => console.log(error.message));
  return findProgram(SHELL);
}

async function installBrowser(): Promise<string> {
  console.log('No Chrome or Chromium found: fetching one …');
  const { output } = await run('playwright-core', ['install', 'chromium']);
  const fetched = findBrowser();
  if (fetched) return fetched;
  if (canInstallPackages()) await installPackages(['chromium']);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    `No browser to test with. Install Chrome or Chromium, or set CHROME_PATH to one.\n${output.slice(-1000)}`,
  );
}

if (import.meta.main) console.log(await ensureBrowser());
