import type { Browser } from 'playwright-core';
import { beforeEach, onTestFinished } from 'vitest';
import { problemsOf, screenshot } from './browser.ts';

/**
 * Every journey leaves its browser empty for the next. When one failed, its open pages are photographed first, into
 * reports/screens, with what they complained about.
 */
export function closeJourneys(browserOf: () => Browser): void {
  beforeEach(() => {
    onTestFinished(async ({ task }) => {
      const contexts = browserOf().contexts();
      if (task.result?.state === 'fail') await photographAll(browserOf());
      await Promise.all(contexts.map((context) => context.close()));
    });
  });
}

async function photographAll(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = await screenshot(page, `failed-${index + 1}`).catch(() => 'no picture');
    console.error([page.url(), path, ...problemsOf(page)].join('\n  '));
  }
}
