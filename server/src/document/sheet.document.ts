import { addLanguages } from '@lingshi/languages/every-language.ts';
import { languageOf } from '@lingshi/languages/languages.ts';
import { z } from 'zod';
import { PAPERS } from '@lingshi/domain/policy/country.schema.ts';
import type { JsonValue, PdfJob, PdfSetter } from '../platform/pdf/pdf.job.ts';
import { instantInWords, printedLine } from './printed-text.ts';
import type { Words } from './printed-text.ts';
import { SHEET_WORDS } from './sheet.words.ts';

/** Where the Typst templates lie; the pool is made with it. */
export const DOCUMENTS_DIR = new URL('../../documents', import.meta.url);

/** What every sheet carries, whatever it is about. */
export const sheetInput = z.object({
  /** A language that is gone prints in Chinese. */
  locale: z.string().transform((locale) => languageOf(locale).code),
  paper: z.enum(PAPERS),
  /** Prints "demo, not an official service" on each sheet. */
  demo: z.boolean(),
  /** Goes into the PDF as its creation time: the same input gives the same bytes and hash. */
  createdAt: z.iso.datetime({ offset: true }),
  /** IANA zone of the post, in which instants are printed. */
  zone: z.string().min(1),
  /** The number on each sheet. A draft's id is too long for bars, so it is printed as QR code only. */
  reference: z.object({
    kind: z.enum(['order', 'draft']),
    value: z.string().regex(/^[\x21-\x7e]{4,40}$/),
    /** The number cut into groups as it is read aloud; empty = the number as it is. */
    groups: z.array(printedLine).max(10).default([]),
  }),
  rulesVersion: printedLine,
});
export type SheetInput = z.output<typeof sheetInput>;

export type RenderedDocument = { pdf: Buffer; sha256: string; pages: number; missingGlyphs: string[] };

export type Sheet = {
  template: string;
  title: Words;
  /** Words of this template; each leaf is `{ zh, en }`. */
  words: JsonValue;
  fields: { readonly [key: string]: JsonValue };
  pictures?: Readonly<Record<string, string>>;
  /** Beside those of the sheet's own number. */
  barcodes?: Barcodes;
};

type Barcodes = NonNullable<PdfJob['barcodes']>;

/** Prints one document. Rejects with the pool's PdfError. */
export function renderSheet(pool: PdfSetter, input: SheetInput, sheet: Sheet): Promise<RenderedDocument> {
  const { locale, paper, demo, reference, rulesVersion } = input;
  const groups = reference.groups.length > 0 ? reference.groups : [reference.value];
  return pool.render({
    template: sheet.template,
    createdAt: input.createdAt,
    pictures: sheet.pictures ?? {},
    barcodes: { ...sheet.barcodes, ...barcodesOf(reference) },
    data: addLanguages({
      ...toldOf(locale),
      paper,
      demo,
      rulesVersion,
      title: sheet.title,
      made: instantInWords(input.createdAt, input.zone),
      reference: { ...reference, groups },
      sheetWords: SHEET_WORDS,
      words: sheet.words,
      ...sheet.fields,
    }),
  });
}

/** The number of a sheet as it is scanned. */
export function barcodesOf({ kind, value: text }: SheetInput['reference']): Barcodes {
  return {
    qr: { symbology: 'qrcode', text },
    ...(kind === 'order' && { bars: { symbology: 'code128', text } }),
  };
}

/** What the template has to know of the language: which texts to take, and how type is set. */
function toldOf(code: string) {
  const { tag } = languageOf(code);
  const { language, script, region } = new Intl.Locale(tag).maximize();
  return {
    locale: code,
    lang: language,
    script: script?.toLowerCase() ?? 'latn',
    region: region?.toLowerCase() ?? '',
  };
}
