import type { Browser, BrowserContext } from 'playwright-core';
import { beforeEach, onTestFinished } from 'vitest';
import { problemsOf, screenshot } from './browser.ts';

/**
 * Every journey leaves its browser empty for the next. When one failed, its open pages are photographed first, into
 * reports/screens, with what they complained about.
 */
export function closeJourneys(browsersOf: () => readonly Browser[]): void {
  beforeEach(() => {
    onTestFinished(async ({ task }) => {
      const contexts = browsersOf().flatMap((browser) => browser.contexts());
      if (task.result?.state === 'fail') await photographAll(contexts);
      await Promise.all(contexts.map((context) => context.close()));
    });
  });
}

async function photographAll(contexts: readonly BrowserContext[]): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = await screenshot(page, `failed-${index + 1}`).catch(() => 'no picture');
    console.error([page.url(), path, ...problemsOf(page)].join('\n  '));
  }
}
