import type { Locator, Page } from 'playwright-core';

/** Fields of the kit as a person finds them: by their words. `place` narrows where they are looked for. */
type Place = Page | Locator;

export async function write(place: Place, label: string, text: string): Promise<void> {
  await place.getByLabel(wholeLabel(label)).fill(text);
}

/** Year, month and day in their boxes. */
export async function writeDay(place: Place, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const group = place.getByRole('group', { name: wholeLabel(label) });
  await group.getByLabel('年').fill(year);
  await group.getByLabel('月').fill(month);
  await group.getByLabel('日').fill(date);
}

/** One of several radio buttons below a question. */
export async function choose(place: Place, question: string, answer: string | RegExp): Promise<void> {
  await place
    .getByRole('group', { name: wholeLabel(question) })
    .getByRole('radio', { name: answer, exact: typeof answer === 'string' })
    .check();
}

export async function pick(place: Place, label: string, option: string | RegExp): Promise<void> {
  const select = place.getByLabel(wholeLabel(label));
  await select.waitFor();
  const words = await select.locator('option').allTextContents();
  const found = words.find((one) => (typeof option === 'string' ? one === option : option.test(one)));
  if (found === undefined)
    throw new Error(`"${label}" offers no ${String(option)}, but ${words.join(', ')}.`);
  await select.selectOption({ label: found });
}

/** A name across the sheet, drawn with the mouse as a finger would draw it. */
export async function sign(page: Page): Promise<void> {
  const sheet = page.getByRole('img', { name: /^签名框/ });
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('There is no sheet to sign on.');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  for (const [from, to] of [
    [0.22, 0.46],
    [0.52, 0.78],
  ] as const) {
    await page.mouse.move(...at(from, 0.5));
    await page.mouse.down();
    for (let step = 1; step <= 24; step += 1) {
      await page.mouse.move(...at(from + ((to - from) * step) / 24, 0.5 + 0.22 * Math.sin(step / 2.2)));
    }
    await page.mouse.up();
  }
}

/** A field's words, with or without the remark that it may stay empty. */
function wholeLabel(label: string): RegExp {
  const plain = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\s*${plain}\\s*(（可不填）)?\\s*$`);
}
