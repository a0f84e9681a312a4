import type { Day } from '../shared/day.ts';
import { checkMrz, mrzNumber } from './mrz.check-digit.ts';
import type { MrzCheck } from './mrz.check-digit.ts';
import { mrzBirthDay, mrzExpiryDay } from './mrz.day.ts';
import { findMrzLayout, takeSpan } from './mrz.layout.ts';
import type { MrzFieldName, MrzFormat, MrzLayout } from './mrz.layout.ts';
import { isMrzState } from '../shared/mrz.state.ts';
import type { Sex } from './resident-id.ts';

export type MrzFields = {
  documentType: string;
  issuer: string;
  surname: string;
  givenNames: string;
  number: string;
  nationality: string;
  /** Null where the zone leaves it open or prints no day of the calendar. */
  birthDay: Day | null;
  /** Null for X, printed as a filler. */
  sex: Sex | null;
  expiryDay: Day | null;
  optional: string;
  optional2: string;
};

/** What no check digit covers, or what one cannot say: the characters hold and still mean nothing. */
export const MRZ_DOUBTS = [
  // From reading a picture: other readings hold as well; letters without a check digit were not seen clearly.
  'ambiguous',
  'unsure',

  'characters',
  'type',
  'issuer',
  'nationality',
  'name',
  'birth',
  'sex',
  'expiry',
] as const;
export type MrzDoubt = (typeof MRZ_DOUBTS)[number];

export type MrzReading = {
  format: MrzFormat;
  lines: string[];
  fields: MrzFields;
  checks: MrzCheck[];
  doubts: MrzDoubt[];
  /** Every check digit holds and nothing is in doubt. It never says that the document is genuine. */
  valid: boolean;
};

/**
 * Reads the lines of a zone as they stand. Source: ICAO Doc 9303-3, -4, -5, -6.
 * @param today years have two digits: a birth lies before today, an expiry near it
 * @returns null when no format has lines of these lengths
 */
export function parseMrz(lines: readonly string[], today: Day): MrzReading | null {
  const layout = findMrzLayout(lines);
  if (layout === null) return null;
  const zone = lines.join('');
  const fields = readFields(layout, zone, today);
  const checks = checkMrz(layout, zone);
  const doubts = findDoubts(layout, zone, fields);
  const valid = doubts.length === 0 && checks.every((check) => check.ok);
  return { format: layout.format, lines: [...lines], fields, checks, doubts, valid };
}

function readFields(layout: MrzLayout, zone: string, today: Day): MrzFields {
  const raw = (name: MrzFieldName) => {
    const span = layout.fields[name];
    return span ? takeSpan(zone, span) : '';
  };
  const [surname = '', ...given] = raw('name').split('<<');
  const sex = raw('sex');
  return {
    documentType: spaced(raw('documentType')),
    issuer: spaced(raw('issuer')),
    surname: spaced(surname),
    givenNames: spaced(given.join('<')),
    number: mrzNumber(layout, zone),
    nationality: spaced(raw('nationality')),
    birthDay: mrzBirthDay(raw('birth'), today),
    sex: sex === 'F' || sex === 'M' ? sex : null,
    expiryDay: mrzExpiryDay(raw('expiry'), today),
    optional: spaced(raw('optional')),
    optional2: spaced(raw('optional2')),
  };
}

function spaced(text: string): string {
  return text.replace(/<+/g, ' ').trim();
}

function findDoubts(layout: MrzLayout, zone: string, fields: MrzFields): MrzDoubt[] {
  const raw = (name: Exclude<MrzFieldName, 'optional2'>) => takeSpan(zone, layout.fields[name]);
  const sound: Record<Exclude<MrzDoubt, 'ambiguous' | 'unsure'>, boolean> = {
    characters: /^[A-Z0-9<]*$/.test(zone),
    type: /^[A-Z][A-Z<]$/.test(raw('documentType')),
    issuer: isMrzState(raw('issuer')),
    // Old specimens print a number in place of the nationality; a letter misread is what is looked for here.
    nationality: isMrzState(raw('nationality')) || /^\d{3}$/.test(raw('nationality')),
    name: isName(raw('name')),
    // A day that nobody knows is printed with fillers. Source: ICAO Doc 9303-3, 4.8.
    birth: fields.birthDay !== null || /^(\d\d|<<)(\d\d|<<)<<$/.test(raw('birth')),
    sex: /^[FM<]$/.test(raw('sex')),
    expiry: fields.expiryDay !== null || raw('expiry') === '<<<<<<',
  };
  return MRZ_DOUBTS.filter((doubt) => doubt in sound && !sound[doubt as keyof typeof sound]);
}

/** Letters in parts: one filler within, two between surname and given names, no letter behind the end. */
function isName(text: string): boolean {
  return /^[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?<*$/.test(text);
}
