import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from './twin.ts';

const run = promisify(execFile);

/** What a document of the order says, a line a block; where its lines break is the printer's matter. */
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
    .flatMap((one, index) => [`-- page ${index + 1} --`, ...blocksOf(one)]);
}

function blocksOf(page: string): string[] {
  // How far the two parts of the footer stand from each other hangs on the length of the rules' fingerprint.
  const footed = page.replace(/(Rules|规则版本)(\s+\S+)\s+(?=Made|生成于)/g, '$1$2 ');
  const blocks = footed.split(/\n\s*\n/).map((block) => block.replace(/\s+/g, ' ').trim());
  // A break within Chinese text is no space.
  return joinFoot(blocks.filter(Boolean)).map((block) =>
    block.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, ''),
  );
}

/**
 * The foot of a sheet is one block or two that are not neighbours, as wide as the digits of the rules' version happen
 * to be: its first half is kept until the second.
 */
function joinFoot(blocks: readonly string[]): string[] {
  const version = blocks.find((block) => /^Rules \S+$/.test(block));
  if (version === undefined) return [...blocks];
  return blocks
    .filter((block) => block !== version)
    .map((block) => (block.startsWith('Made ') ? `${version} ${block}` : block));
}

async function textOf(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-golden-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, pdf);
    return (await run('pdftotext', [path, '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
