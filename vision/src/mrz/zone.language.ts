import type { MrzLayout, MrzSpan } from '@lingshi/domain/identity/mrz.layout.ts';
import { MRZ_STATES } from '@lingshi/domain/shared/mrz.state.ts';
import type { ReadGlyph } from './glyph.read.ts';

/** What a look did not see at all is still not impossible. */
const UNSEEN = 0.002;
/** A code must be this likely beside the letters as they look: some specimens print no code there. */
const FITS = 1e-4;

/** Issuer and nationality are codes of a list, and behind a name there are only fillers. */
export function readByRules(glyphs: readonly ReadGlyph[], layout: MrzLayout): ReadGlyph[] {
  const { issuer, nationality, name } = layout.fields;
  const read = [...glyphs];
  for (const span of [issuer, nationality]) putCode(read, span);
  fillTail(read, name);
  return read;
}

/** The likeliest code of the list; how sure it is, is said of each of its letters. */
function putCode(glyphs: ReadGlyph[], { at, length }: MrzSpan): void {
  const seen = glyphs.slice(at, at + length);
  const likely = (text: string) =>
    seen.reduce((product, glyph, place) => product * surenessOf(glyph, text.charAt(place)), 1);
  const weighed = MRZ_STATES.map((code) => ({ code, weight: likely(code) })).toSorted(
    (one, other) => other.weight - one.weight,
  );
  const [best] = weighed;
  const asSeen = seen.reduce((product, { sure }) => product * sure, 1);
  if (best === undefined || best.weight < FITS * asSeen) return;
  const sure = best.weight / weighed.reduce((sum, { weight }) => sum + weight, 0);
  for (const [place, glyph] of seen.entries()) {
    glyphs[at + place] = { ...glyph, char: best.code.charAt(place), sure, others: [] };
  }
}

function surenessOf({ char, sure, others }: ReadGlyph, wanted: string): number {
  return char === wanted ? sure : (others.find((other) => other.char === wanted)?.sure ?? UNSEEN);
}

/** One or two letters far behind the name are dirt or the edge of the page. */
function fillTail(glyphs: ReadGlyph[], { at, length }: MrzSpan): void {
  const text = glyphs
    .slice(at, at + length)
    .map(({ char }) => char)
    .join('');
  const tail = /<{5,}([A-Z]<*){1,2}$/.exec(text);
  if (tail === null) return;
  for (let place = at + tail.index; place < at + length; place++) {
    const glyph = glyphs[place];
    if (glyph && glyph.char !== '<') glyphs[place] = { ...glyph, char: '<', sure: 1, others: [] };
  }
}
