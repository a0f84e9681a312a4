import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MRZ_TODAY, UTOPIAN_TD3 } from '@lingshi/domain/test/identity/mrz.ts';
import { openGlyphNet } from './glyph.net.ts';
import { readPage } from './page.read.ts';
import { drawPage, toPixels } from '../../test/mrz/pages.ts';
import type { PageLook } from '../../test/mrz/pages.ts';

const net = openGlyphNet();
const [NAMES = '', NUMBERS = ''] = UTOPIAN_TD3;

async function read(lines: readonly string[], look: PageLook = {}) {
  return readPage(net, await toPixels(await drawPage(lines, look)), MRZ_TODAY);
}
const validly = (lines: readonly string[]) => ({ found: true, reading: { lines, valid: true } });

describe('the zone of a data page', () => {
  it.each([
    ['straight', {}],
    ['upside down', { turn: 180 }],
    ['on its left side', { turn: 270 }],
    ['on its right side', { turn: 90 }],
    ['tilted to the right', { turn: 11 }],
    ['tilted to the left', { turn: -13 }],
    ['tilted and upside down', { turn: 172 }],
    ['small', { width: 620 }],
    ['blurred', { blur: 1.6 }],
    ['grainy', { noise: 9 }],
    ['dark and of little contrast', { paper: 70, ink: 25 }],
  ] as const)('is read when the picture is %s', async (_what, look) => {
    expect(await read(UTOPIAN_TD3, look)).toMatchObject(validly(UTOPIAN_TD3));
  });

  it('is read from cards of two and of three lines', async () => {
    const two = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
    expect(await read(two)).toMatchObject(validly(two));
    const three = [
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ];
    expect(await read(three)).toMatchObject(validly(three));
  });

  it.each([
    ['number', NUMBERS.replace('L898902C36', 'L898902C37')],
    ['birth', NUMBERS.replace('7408122', '7408142')],
    ['expiry', NUMBERS.replace('1204159', '1304159')],
    ['composite', `${NUMBERS.slice(0, 43)}7`],
  ])('with a forged check digit is never valid, and the digit is named: %s', async (name, forged) => {
    const page = await read([NAMES, forged]);
    expect(page).toMatchObject({ found: true, reading: { valid: false } });
    const failing = page.found ? page.reading.checks.filter(({ ok }) => !ok) : [];
    expect(failing.map((check) => check.name)).toContain(name);
  });

  it.each([
    ['on the right', { cut: 0.3 }],
    ['by two characters', { cut: 0.12 }],
    ['on the left, upside down', { cut: 0.3, turn: 180 }],
    ['on the left, on its side', { foot: 0.4, turn: 90 }],
    ['below its upper line', { foot: 0.15 }],
  ])('that is cut off %s is refused by that name, not as a page without one', async (_where, look) => {
    expect(await read(UTOPIAN_TD3, look)).toEqual({ found: false, problem: 'cut_off' });
  });

  it('that is whole but fails a check digit is not called cut off', async () => {
    const forged = [NAMES, NUMBERS.replace('L898902C36', 'L898902C37')];
    expect(await read(forged, { turn: 4 })).toMatchObject({ found: true, reading: { valid: false } });
  });

  it('is not found on a page that is mirrored', async () => {
    const mirrored = await sharp(await drawPage(UTOPIAN_TD3))
      .flop()
      .png()
      .toBuffer();
    const answer = readPage(net, await toPixels(mirrored), MRZ_TODAY);
    expect(answer).toEqual({ found: false, problem: 'no_zone' });
  });

  it('is not found where there is none: noise, a blank sheet, forty pixels', async () => {
    const noise = { type: 'gaussian', mean: 140, sigma: 40 } as const;
    const made = (side: number, more: object) =>
      sharp({ create: { width: side, height: side, channels: 3, background: '#ccc', ...more } })
        .png()
        .toBuffer();
    for (const picture of [await made(900, { noise }), await made(900, {}), await made(40, { noise })]) {
      expect(readPage(net, await toPixels(picture), MRZ_TODAY)).toEqual({
        found: false,
        problem: 'no_zone',
      });
    }
  });
});
