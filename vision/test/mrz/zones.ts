import { checkMrz } from '@lingshi/domain/identity/mrz.check-digit.ts';
import { MRZ_LAYOUTS } from '@lingshi/domain/identity/mrz.layout.ts';
import type { MrzFormat } from '@lingshi/domain/identity/mrz.layout.ts';
import type { MrzFields } from '@lingshi/domain/identity/mrz.parse.ts';
import { printMrz } from '@lingshi/domain/identity/mrz.print.ts';
import { MRZ_STATES } from '@lingshi/domain/shared/mrz.state.ts';
import { between, pick } from './draw.ts';
import type { Draw } from './draw.ts';

/** Lines of a document of nobody. `forged`: one character was changed afterwards and a check digit fails. */
export type DrawnZone = { format: MrzFormat; lines: string[]; forged: boolean };

const FORMATS: readonly MrzFormat[] = ['TD3', 'TD3', 'TD1', 'TD2'];
const TYPES: Readonly<Record<MrzFormat, readonly string[]>> = {
  TD3: ['P', 'P', 'P', 'PO', 'PD', 'PS', 'PE'],
  TD1: ['I', 'ID', 'A', 'IR', 'C'],
  TD2: ['I', 'ID', 'A', 'IR', 'C'],
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** States leave out what looks like a digit in numbers of documents; one in five pages does not. */
const CLEAR_LETTERS = 'ABCEFGHJKLMNPRSTUVWXYZ';
const FORGED = 0.1;

export function drawZone(draw: Draw): DrawnZone {
  const format = pick(draw, FORMATS);
  const lines = printMrz(format, drawFields(draw, format));
  const forged = draw() < FORGED;
  return { format, lines: forged ? forge(draw, format, lines) : lines, forged };
}

function drawFields(draw: Draw, format: MrzFormat): MrzFields {
  const issuer = pick(draw, MRZ_STATES);
  const codes = draw() < 0.2 ? LETTERS + DIGITS : CLEAR_LETTERS + DIGITS;
  return {
    documentType: pick(draw, TYPES[format]),
    issuer,
    surname: drawName(draw, 2),
    givenNames: draw() < 0.04 ? '' : drawName(draw, 3),
    number: drawNumber(draw, codes),
    nationality: draw() < 0.8 ? issuer : pick(draw, MRZ_STATES),
    birthDay: drawDay(draw, 1935, 2025),
    sex: pick(draw, ['F', 'M', 'F', 'M', 'F', 'M', null]),
    expiryDay: drawDay(draw, 2016, 2040),
    optional: drawOptional(draw, codes),
    optional2: draw() < 0.7 ? '' : word(draw, codes, 1, 9),
  };
}

/** Any letters, as names of the world have them all; a reader that knew common names would be flattered. */
function drawName(draw: Draw, most: number): string {
  const words = 1 + Math.floor(draw() ** 2 * most);
  return Array.from({ length: words }, () => word(draw, LETTERS, 1, 12)).join(' ');
}

function drawNumber(draw: Draw, codes: string): string {
  const kind = draw();
  if (kind < 0.3) return word(draw, DIGITS, 7, 9);
  if (kind < 0.7) return word(draw, codes, 1, 2).replace(/\d/g, 'E') + word(draw, DIGITS, 7, 7);
  return word(draw, codes, 6, 9);
}

function drawOptional(draw: Draw, codes: string): string {
  const kind = draw();
  if (kind < 0.4) return '';
  return kind < 0.75 ? word(draw, DIGITS, 3, 14) : word(draw, codes, 3, 14);
}

function word(draw: Draw, of: string, least: number, most: number): string {
  const length = Math.floor(between(draw, least, most + 1));
  return Array.from({ length }, () => pick(draw, Array.from(of))).join('');
}

function drawDay(draw: Draw, from: number, to: number): string {
  const at = between(draw, Date.UTC(from, 0, 1), Date.UTC(to, 11, 31));
  return new Date(at).toISOString().slice(0, 10);
}

/** What a forger does: another number, birth or expiry, or another digit behind it. */
function forge(draw: Draw, format: MrzFormat, lines: string[]): string[] {
  const layout = MRZ_LAYOUTS[format];
  const zone = lines.join('');
  const covered = layout.checks.flatMap(({ over, digit }) => [digit, ...over.map(({ at }) => at)]);
  for (;;) {
    const at = pick(draw, covered) + Math.floor(draw() * 2);
    const changed = zone.slice(0, at) + pick(draw, Array.from(DIGITS)) + zone.slice(at + 1);
    if (checkMrz(layout, changed).every(({ ok }) => ok)) continue;
    return lines.map((_, line) => changed.slice(line * layout.width, (line + 1) * layout.width));
  }
}
