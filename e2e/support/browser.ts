import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { ensureBrowser } from '../../tools/ensure-browser.ts';
import { top } from '../../tools/run.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser a person; every launch has a fresh profile that is deleted when it closes. */
export async function launchBrowser(options: { cameraFile?: string } = {}): Promise<Browser> {
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  // Shows this picture (.mjpeg or .y4m) as the camera; without it Chromium's own moving pattern.
  if (options.cameraFile) camera.push(`--use-file-for-fake-video-capture=${options.cameraFile}`);
  return await chromium.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    args: [...FLAGS, ...camera],
  });
}

export type Device = 'phone' | 'desk';

const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
} as const;

/** Everybody at home somewhere else: the limits on a network hold, and no journey uses up another's. */
function someNetwork(): string {
  return ['10', ...Array.from({ length: 3 }, () => randomInt(1, 255))].join('.');
}

const problems = new WeakMap<Page, string[]>();

export type Visit = { device: Device; locale?: 'zh' | 'en'; baseURL: string };

/** A page in a context of its own: cookies, storage and permissions are shared with no other page. */
export async function openPage(browser: Browser, { device, locale = 'zh', baseURL }: Visit): Promise<Page> {
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': someNetwork() },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const heard: string[] = [];
  problems.set(page, heard);
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  return page;
}

/** What the page complained about since it was opened: uncaught errors, broken policies, failed loads. */
export function problemsOf(page: Page): readonly string[] {
  return problems.get(page) ?? [];
}

/** Forgets complaints that the way here provoked on purpose. */
export function forgiveProblems(page: Page, provoked: RegExp): void {
  const left = problemsOf(page).filter((line) => !provoked.test(line));
  problems.get(page)?.splice(0, Infinity, ...left);
}

/** The device stands there (degrees; accuracy in metres) and the person says yes when asked. */
export async function standAt(
  context: BrowserContext,
  place: { latitude: number; longitude: number; accuracy?: number },
): Promise<void> {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ accuracy: 30, ...place });
}

/** The person says no when asked for the position. */
export async function refusePosition(context: BrowserContext): Promise<void> {
  await context.clearPermissions();
  await context.setGeolocation(null);
}

/** Fails on every serious or critical finding of axe on the screen as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const findings = grave.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(findings.join('\n'), `axe on ${page.url()}`).toBe('');
}

/** Into reports/screens; with `docs` into docs/screens, where the README shows it. */
export async function screenshot(
  page: Page,
  name: string,
  options: { docs?: boolean } = {},
): Promise<string> {
  const folder = join(top, options.docs ? 'docs/screens' : 'reports/screens');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  if (!options.docs) {
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    return path;
  }
  await page.evaluate(hideFaces);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.evaluate(showFaces);
  // A palette: a repository keeps every picture it ever had.
  await sharp(picture).png({ palette: true, quality: 80, effort: 9 }).toFile(path);
  return path;
}

/** The samples show people who never asked to be on our front page. Runs in the browser, as does its reverse. */
function hideFaces(): void {
  scrollTo(0, 0);
  for (const image of document.images)
    if (/^blob:|\/files\//.test(image.src)) image.style.filter = 'blur(9px)';
}

function showFaces(): void {
  for (const image of document.images) image.style.filter = '';
}
