import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Sets the flag where it is run; a screen may show it, and does nothing else with it. */
const SCRIPT = `<img src=x onerror="window.hostile=1"><script>window.hostile=1</script>`;
const FORMULA = `=cmd|' /C calc'!A0`;
const TYPST = '#eval("1+1") #import "sheet.typ": * $1/0$';
/** What stands on the screen letter by letter. */
export const SHOWN = [SCRIPT, FORMULA, TYPST];
/** A name from right to left stays, for people have such names; what turns its surroundings goes. */
const RIGHT = 'ئالىم';
const TOWER = `a${'\u0301'.repeat(10_000)}`;

/** For a field that holds a story. */
export const STORY = `${SHOWN.join(' ')} ${RIGHT}\u202E\u2066 ${TOWER} \u200B.`;
/** For a field that holds the length of a name; too long before it is tidied, and as long as any after. */
export const NAME = `${RIGHT}\u202E <script>window.hostile=1</script> ${TOWER}`;

/** As it is on the screen now: no script ran, nothing is hidden in it, and nothing around it is turned around. */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(readScreen);
  const where = page.url();
  expect(found.ran, where).toBe(false);
  expect(found.text, where).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200b]/);
  expect(found.text.normalize('NFD'), where).not.toContain('\u0301'.repeat(10));
  expect(found.turning, where).toEqual([]);
}

/** Runs in the browser. `turning`: what shows letters from right to left in one line with others’ words. */
function readScreen(): { ran: boolean; text: string; turning: string[] } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const turning: string[] = [];
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (parent === null || !/[\u0600-\u06ff]/.test(textContent ?? '')) continue;
    const { unicodeBidi, display } = getComputedStyle(parent);
    const alone = display !== 'inline' && parent.childNodes.length === 1;
    const isolated = /[\u2068\u2067].*[\u0600-\u06ff].*\u2069/.test(textContent ?? '');
    if (unicodeBidi === 'normal' && !alone && !isolated)
      turning.push(`${parent.tagName}.${parent.className}`);
  }
  return { ran: 'hostile' in window, text: document.body.innerText, turning };
}
