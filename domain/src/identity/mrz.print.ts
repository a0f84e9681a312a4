import { mrzCheckDigit } from './mrz.check-digit.ts';
import { printMrzDay } from './mrz.day.ts';
import { MRZ_LAYOUTS, takeSpan } from './mrz.layout.ts';
import type { MrzFieldName, MrzFormat } from './mrz.layout.ts';
import type { MrzFields } from './mrz.parse.ts';

/**
 * The lines a document with these fields carries, its check digits right. For specimens and tests; a number
 * of more than nine characters is not printed here. Source: ICAO Doc 9303-3, -4, -5, -6.
 */
export function printMrz(format: MrzFormat, fields: MrzFields): string[] {
  const layout = MRZ_LAYOUTS[format];
  const zone = Array.from({ length: layout.lines * layout.width }, () => '<');
  for (const [name, text] of Object.entries(printedFields(fields))) {
    const span = layout.fields[name as MrzFieldName];
    if (span) zone.splice(span.at, span.length, ...text.slice(0, span.length).padEnd(span.length, '<'));
  }
  for (const { over, digit } of layout.checks) {
    const printed = zone.join('');
    zone[digit] = mrzCheckDigit(over.map((part) => takeSpan(printed, part)).join(''));
  }
  const text = zone.join('');
  return Array.from({ length: layout.lines }, (_, line) =>
    text.slice(line * layout.width, (line + 1) * layout.width),
  );
}

function printedFields(fields: MrzFields): Record<MrzFieldName, string> {
  const { surname, givenNames, birthDay, expiryDay } = fields;
  return {
    documentType: fill(fields.documentType),
    issuer: fill(fields.issuer),
    name: givenNames === '' ? fill(surname) : `${fill(surname)}<<${fill(givenNames)}`,
    number: fill(fields.number),
    nationality: fill(fields.nationality),
    birth: birthDay === null ? '' : printMrzDay(birthDay),
    sex: fields.sex ?? '<',
    expiry: expiryDay === null ? '' : printMrzDay(expiryDay),
    optional: fill(fields.optional),
    optional2: fill(fields.optional2),
  };
}

function fill(text: string): string {
  return text.replaceAll("'", '').replace(/[ -]/g, '<');
}
