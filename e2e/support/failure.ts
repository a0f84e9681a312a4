import type { Browser } from 'playwright-core';
import { beforeEach, onTestFailed } from 'vitest';
import { problemsOf, screenshot } from './browser.ts';

/** When a journey fails, every open page is photographed into reports/screens, with what it complained about. */
export function photographFailure(browserOf: () => Browser): void {
  beforeEach(() => {
    onTestFailed(async () => {
      const pages = browserOf()
        .contexts()
        .flatMap((context) => context.pages());
      for (const [index, page] of pages.entries()) {
        const path = await screenshot(page, `failed-${index + 1}`).catch(() => 'no picture');
        console.error(`${page.url()}\n  ${path}\n  ${problemsOf(page).join('\n  ')}`);
      }
    });
  });
}
