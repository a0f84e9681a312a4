/** A value that JSON can carry to the template; everything personal travels here, never in markup. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type Symbology = 'code128' | 'qrcode';

/** One PDF to make. The template reads all of it from `/job.json`; it is never pasted into Typst source. */
export type PdfJob = {
  /** File name below the documents folder, such as `letter.typ`. */
  template: string;
  data: { readonly [key: string]: JsonValue };
  /** Drawn by the worker; the template finds path and size in modules under `job.barcodes.<name>`. */
  barcodes?: Readonly<Record<string, { symbology: Symbology; text: string }>>;
  /** SVG drawings, found under `job.pictures.<name>` as a path. */
  pictures?: Readonly<Record<string, string>>;
  /** Instant written into the PDF as its creation date: equal jobs give equal bytes. */
  createdAt: string;
};

export type RenderedPdf = {
  pdf: Buffer;
  /** Lower-case hex of the bytes. */
  sha256: string;
  pages: number;
  /** Characters of the data that the fonts cannot draw, each once; printed as a box with its code point. */
  missingGlyphs: string[];
};

/** Rejects with a PdfError; `queue_full`, `timeout` and `crashed` are worth another try. */
export type PdfSetter = { render(job: PdfJob): Promise<RenderedPdf> };

export type PdfFailure = 'queue_full' | 'timeout' | 'crashed' | 'template_failed' | 'closed';

/** Why no PDF came. The message never holds text of the job's data. */
export class PdfError extends Error {
  readonly reason: PdfFailure;

  constructor(reason: PdfFailure, message: string) {
    super(message);
    this.name = 'PdfError';
    this.reason = reason;
  }
}

export type PdfWorkerSetup = { documentsDir: string; fontPaths: readonly string[] };

export type PdfAnswer =
  | { ok: true; pdf: Uint8Array; sha256: string; pages: number; missingGlyphs: string[] }
  | { ok: false; message: string };
