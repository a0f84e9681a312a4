import { describe, expect, it } from 'vitest';
import type { MrzFormat } from '@lingshi/domain/identity/mrz.layout.ts';
import { MRZ_TODAY, UTOPIAN_TD3 } from '@lingshi/domain/test/identity/mrz.ts';
import { openGlyphNet } from './glyph.net.ts';
import { toGray } from '../picture/gray.picture.ts';
import { drawPage, toPixels } from '../../test/mrz/pages.ts';
import { addPitch } from './zone.line.ts';
import { locateZones } from './zone.locate.ts';
import { readZone } from './zone.read.ts';
import { addLean, makePyramid, settleBand } from './zone.strip.ts';

const net = openGlyphNet();
const CARD = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];

async function readAs(lines: readonly string[], format: MrzFormat) {
  const gray = toGray(await toPixels(await drawPage(lines)));
  const pyramid = makePyramid(gray);
  const [place] = locateZones(gray).places;
  const bands = (place?.bands ?? []).map((band) => settleBand(pyramid, settleBand(pyramid, band)));
  const pitched = addLean(bands).flatMap((band) => addPitch(pyramid, band) ?? []);
  return readZone(net, pyramid, pitched, format, MRZ_TODAY);
}

describe('the lines of a zone', () => {
  it('are read as the format they are in', async () => {
    expect(await readAs(CARD, 'TD2')).toMatchObject({ reading: { lines: CARD, valid: true } });
    expect(await readAs(UTOPIAN_TD3, 'TD3')).toMatchObject({ reading: { lines: UTOPIAN_TD3, valid: true } });
  });

  it('are never taken for the shorter ones they begin like, whose every digit holds', async () => {
    const longer = CARD.map((line) => `${line}12`);
    expect(await readAs(longer, 'TD2')).toBeNull();
  });
});
