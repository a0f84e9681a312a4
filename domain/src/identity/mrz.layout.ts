/**
 * Machine readable zones as data. Source: ICAO Doc 9303-4 (TD3: passport), 9303-5 (TD1: card), 9303-6 (TD2).
 * Positions count from 0 through the lines of the zone put end to end.
 */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

/** What may stand at a position. `name`: letters and fillers. `any`: letters, digits and fillers. */
export type MrzKind = 'digits' | 'letters' | 'name' | 'sex' | 'type' | 'any';
export type MrzSpan = { readonly at: number; readonly length: number };

export const MRZ_FIELDS = [
  'documentType',
  'issuer',
  'name',
  'number',
  'nationality',
  'birth',
  'sex',
  'expiry',
  'optional',
  'optional2',
] as const;
export type MrzFieldName = (typeof MRZ_FIELDS)[number];

export const MRZ_CHECKS = ['number', 'birth', 'expiry', 'optional', 'composite'] as const;
export type MrzCheckName = (typeof MRZ_CHECKS)[number];

export type MrzCheckRule = {
  readonly name: MrzCheckName;
  readonly over: readonly MrzSpan[];
  readonly digit: number;
  /** A filler stands for 0 where nothing is protected. Source: ICAO Doc 9303-4, 4.2.2.2. */
  readonly fillerWhenEmpty?: boolean;
};

export type MrzLayout = {
  readonly format: MrzFormat;
  readonly lines: number;
  readonly width: number;
  readonly fields: Readonly<Partial<Record<MrzFieldName, MrzSpan>>> &
    Readonly<Record<Exclude<MrzFieldName, 'optional2'>, MrzSpan>>;
  readonly checks: readonly MrzCheckRule[];
};

const span = (at: number, length: number): MrzSpan => ({ at, length });

export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD3: {
    format: 'TD3',
    lines: 2,
    width: 44,
    fields: {
      documentType: span(0, 2),
      issuer: span(2, 3),
      name: span(5, 39),
      number: span(44, 9),
      nationality: span(54, 3),
      birth: span(57, 6),
      sex: span(64, 1),
      expiry: span(65, 6),
      optional: span(72, 14),
    },
    checks: [
      { name: 'number', over: [span(44, 9)], digit: 53 },
      { name: 'birth', over: [span(57, 6)], digit: 63 },
      { name: 'expiry', over: [span(65, 6)], digit: 71 },
      { name: 'optional', over: [span(72, 14)], digit: 86, fillerWhenEmpty: true },
      { name: 'composite', over: [span(44, 10), span(57, 7), span(65, 22)], digit: 87 },
    ],
  },
  TD2: {
    format: 'TD2',
    lines: 2,
    width: 36,
    fields: {
      documentType: span(0, 2),
      issuer: span(2, 3),
      name: span(5, 31),
      number: span(36, 9),
      nationality: span(46, 3),
      birth: span(49, 6),
      sex: span(56, 1),
      expiry: span(57, 6),
      optional: span(64, 7),
    },
    checks: [
      { name: 'number', over: [span(36, 9)], digit: 45 },
      { name: 'birth', over: [span(49, 6)], digit: 55 },
      { name: 'expiry', over: [span(57, 6)], digit: 63 },
      { name: 'composite', over: [span(36, 10), span(49, 7), span(57, 14)], digit: 71 },
    ],
  },
  TD1: {
    format: 'TD1',
    lines: 3,
    width: 30,
    fields: {
      documentType: span(0, 2),
      issuer: span(2, 3),
      number: span(5, 9),
      optional: span(15, 15),
      birth: span(30, 6),
      sex: span(37, 1),
      expiry: span(38, 6),
      nationality: span(45, 3),
      optional2: span(48, 11),
      name: span(60, 30),
    },
    checks: [
      { name: 'number', over: [span(5, 9)], digit: 14 },
      { name: 'birth', over: [span(30, 6)], digit: 36 },
      { name: 'expiry', over: [span(38, 6)], digit: 44 },
      { name: 'composite', over: [span(5, 25), span(30, 7), span(38, 7), span(48, 11)], digit: 59 },
    ],
  },
};

const KINDS: Readonly<Record<MrzFieldName, MrzKind>> = {
  documentType: 'type',
  issuer: 'letters',
  name: 'name',
  number: 'any',
  nationality: 'letters',
  birth: 'digits',
  sex: 'sex',
  expiry: 'digits',
  optional: 'any',
  optional2: 'any',
};

/** What may stand at each position of a zone, check digits included. */
export function mrzKinds(layout: MrzLayout): MrzKind[] {
  const kinds = Array.from<MrzKind>({ length: layout.lines * layout.width }).fill('any');
  for (const name of MRZ_FIELDS) {
    const field = layout.fields[name];
    if (field) kinds.fill(KINDS[name], field.at, field.at + field.length);
  }
  for (const { digit } of layout.checks) kinds[digit] = 'digits';
  return kinds;
}

/** The layout that lines of these lengths can have; null when none has. */
export function findMrzLayout(lines: readonly string[]): MrzLayout | null {
  const found = Object.values(MRZ_LAYOUTS).find(
    ({ lines: count, width }) => lines.length === count && lines.every(({ length }) => length === width),
  );
  return found ?? null;
}

export function takeSpan(zone: string, { at, length }: MrzSpan): string {
  return zone.slice(at, at + length);
}
