import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawBarcode } from './pdf.barcode.ts';
import { fontCoverage, missingGlyphs } from './pdf.fonts.ts';
import type { Coverage } from './pdf.fonts.ts';
import type { JsonValue, PdfAnswer, PdfJob, PdfWorkerSetup } from './pdf.job.ts';

const WARM_UP = '#set text(font: "Noto Sans SC", fallback: false)\n暖 *暖*';

/** Cached layouts older than this many jobs are dropped: they hold personal data and memory. */
const CACHE_AGE = 3;

/**
 * One Typst compiler with its fonts loaded and warm. The returned function is synchronous and not shared:
 * it belongs into a process of its own.
 */
export function createCompile(setup: PdfWorkerSetup): (job: PdfJob) => PdfAnswer {
  const fontBlobs = setup.fontPaths.map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ workspace: setup.documentsDir, fontArgs: [{ fontBlobs }] });
  const coverage = fontCoverage(setup.fontPaths);
  compiler.compile({ mainFileContent: WARM_UP });
  return (job) => {
    try {
      return compileJob(compiler, setup.documentsDir, coverage, job);
    } finally {
      // The next job must find nothing of this person.
      compiler.resetShadow();
      compiler.evictCache(CACHE_AGE);
    }
  };
}

function compileJob(compiler: NodeCompiler, dir: string, coverage: Coverage, job: PdfJob): PdfAnswer {
  const texts = stringsOf(job.data);
  const missing = missingGlyphs(texts.join('\n'), coverage);
  try {
    mapJob(compiler, dir, job, missing);
    const compiled = compiler.compile({ mainFilePath: join(dir, job.template) });
    if (compiled.result === null) {
      throw new Error(diagnostics(compiled.takeDiagnostics()?.shortDiagnostics));
    }
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(job.createdAt) / 1000),
    });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { ok: true, pdf, sha256, pages: compiled.result.numOfPages, missingGlyphs: missing };
  } catch (error) {
    return { ok: false, message: scrub(`${job.template}: ${messageOf(error)}`, texts) };
  }
}

/** Lays the job beside the templates, in memory only. */
function mapJob(compiler: NodeCompiler, dir: string, job: PdfJob, missing: string[]): void {
  const map = (name: string, text: string) => {
    compiler.mapShadow(join(dir, name), Buffer.from(text));
    return `/${name}`;
  };
  const barcodes = mapValues(job.barcodes ?? {}, ({ symbology, text }, name) => {
    const { svg, width, height } = drawBarcode(symbology, text);
    return { path: map(`barcode-${name}.svg`, svg), width, height, text };
  });
  const pictures = mapValues(job.pictures ?? {}, (svg, name) => map(`picture-${name}.svg`, svg));
  map('job.json', JSON.stringify({ data: job.data, barcodes, pictures, missing: missing.map(describe) }));
}

function describe(character: string): { character: string; code: string } {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { character, code: `U+${hex}` };
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, map: (value: In, key: string) => Out) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function stringsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function diagnostics(list: unknown): string {
  const lines = Array.isArray(list) ? list : [];
  return lines
    .map((line: { path?: string; message?: string }) => `${line.message} (${line.path})`)
    .join('; ');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Takes the data's own words out of a compiler message: it goes to the log. */
function scrub(message: string, texts: readonly string[]): string {
  const words = texts.filter((text) => text.length > 1).toSorted((a, b) => b.length - a.length);
  return words.reduce((clean, word) => clean.replaceAll(word, '…'), message);
}
