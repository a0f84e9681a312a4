import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectKind, isCutWebp, readPngHeader } from './image.kind.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['jpeg', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['png', latin('\x89PNG\r\n\x1a\n')],
  ['webp', latin('RIFF\0\0\0\0WEBPVP8 ')],
  ['gif', latin('GIF89a')],
  ['heic', latin('\0\0\0\x18ftypheic')],
  ['heic', latin('\0\0\0\x18ftypmif1')],
  ['avif', latin('\0\0\0\x18ftypavif')],
  ['pdf', latin('%PDF-1.7')],
  ['pdf', latin('junk before %PDF-1.7')],
  ['svg', latin('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['svg', latin('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn --><!DOCTYPE svg>\n<svg>')],
  ['tiff', latin('II*\0')],
  [null, latin('MZ\x90\0')],
  [null, latin('<html><body>')],
  [null, latin('Dear <svg> editor')],
  [null, latin('\0\0\0\x18ftypmp42')],
  [null, latin('')],
])('%s is known by its first bytes', (kind, bytes) => {
  expect(detectKind(bytes)).toBe(kind);
});

test('no bytes at all confuse the reader of headers, or make it slow', () => {
  const starts = ['', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'RIFF', '<?xml ', '\xff\xd8\xff'];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const bytes = Buffer.concat([latin(start), rest]);
      detectKind(bytes);
      readPngHeader(bytes);
      isCutWebp(bytes);
    }),
  );
  const before = performance.now();
  detectKind(latin('<?xml '.repeat(10_000)));
  detectKind(latin('<!--'.repeat(10_000)));
  detectKind(latin(' '.repeat(50_000)));
  expect(performance.now() - before).toBeLessThan(50);
});
