import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from './twin.ts';

const run = promisify(execFile);

/** What a document of the order says. */
export async function readPaper(
  page: Page,
  orderId: string,
  name: string,
  locale: Locale,
): Promise<string[]> {
  const address = `/api/orders/${orderId}/documents/${name}?locale=${locale}`;
  const answer = await page.context().request.get(new URL(address, page.url()).href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const text = await textOf(await answer.body());
  return text
    .split('\f')
    .slice(0, -1)
    .flatMap((one, index) => [`-- page ${index + 1} --`, ...sentencesOf(one)]);
}

/**
 * A sentence a line, in the order in which the sheet is drawn. How words stand to each other, and where lines break,
 * hangs on how wide a number or the fingerprint of the rules happens to be.
 */
function sentencesOf(page: string): string[] {
  const text = page.replace(/\s+/g, ' ').trim();
  // A break within Chinese text is no space.
  const joined = text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '');
  return joined.split(/(?<=[。！？；])|(?<=[.!?;]) (?=[A-Z\u3000-\u9fff])/).map((one) => one.trim());
}

async function textOf(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-golden-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, pdf);
    return (await run('pdftotext', ['-raw', path, '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
