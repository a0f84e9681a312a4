/** What a file is by its first bytes. Its name and declared type are never asked. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif';

export type FileKind = ImageKind | 'heic' | 'avif' | 'svg' | 'pdf' | 'tiff' | 'bmp' | 'jxl';

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'heif']);
const AVIF_BRANDS = new Set(['avif', 'avis']);
const SIGNATURES: readonly (readonly [FileKind, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['jxl', '\xff\x0a'],
  ['bmp', 'BM'],
];

/** Null when it is nothing that anybody would call a picture or a page. */
export function detectKind(bytes: Buffer): FileKind | null {
  const head = bytes.toString('latin1', 0, 1024);
  const [, kind = null] =
    SIGNATURES.map(([name, start]) => [start, name] as const).find(([start]) => head.startsWith(start)) ?? [];
  if (kind) return kind;
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('ftyp', 4)) return detectContainer(head.slice(8, 12));
  if (head.includes('%PDF-')) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s*</.test(head) && /<svg[\s>]/i.test(head) ? 'svg' : null;
}

function detectContainer(brand: string): FileKind | null {
  if (HEIC_BRANDS.has(brand)) return 'heic';
  return AVIF_BRANDS.has(brand) ? 'avif' : null;
}

export type PngHeader = { readonly pixels: number; readonly animated: boolean };

/**
 * Reads a PNG's size before any decoder sees it: a bomb of a few hundred kilobytes claims hundreds of
 * megapixels. Null when the header is cut off. The decoder shows an APNG's first frame only and does not
 * tell, so the animation chunk is looked for here.
 */
export function readPngHeader(png: Buffer): PngHeader | null {
  if (png.length < 33 || png.toString('latin1', 12, 16) !== 'IHDR') return null;
  const pixels = png.readUInt32BE(16) * png.readUInt32BE(20);
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const chunk = png.toString('latin1', at + 4, at + 8);
    if (chunk === 'acTL') return { pixels, animated: true };
    if (chunk === 'IDAT') break;
  }
  return { pixels, animated: false };
}

/** A WebP tells its own length first. */
export function isCutWebp(webp: Buffer): boolean {
  return webp.length < 12 || webp.readUInt32LE(4) + 8 > webp.length;
}
