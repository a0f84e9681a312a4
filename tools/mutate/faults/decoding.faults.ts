import type { Guarantee } from '../fault.ts';

export const DECODING: Guarantee = {
  name: 'decoding',
  promises: 'only pictures are decoded, bounded, and kept as our own copy without traces',
  tests: ['server/src/platform/image/image.accept.test.ts', 'server/src/platform/image/image.kind.spec.ts'],
  faults: [
    {
      id: 'decode-bomb',
      does: 'a bomb of pixels reaches the decoder',
      file: 'server/src/platform/image/image.accept.ts',
      find: "return header.pixels > limits.maxPixels ? refuseProblem('image.too_many_pixels', limits) : null;",
      replace: 'return null;',
    },
    {
      id: 'decode-exif',
      does: 'a stored picture says where it was taken',
      file: 'server/src/platform/image/image.decode.ts',
      find: 'return picture.jpeg({ quality: 90 });',
      replace: 'return picture.keepMetadata().jpeg({ quality: 90 });',
      tests: ['server/src/platform/image/image.accept.test.ts', 'server/src/upload/upload.test.ts'],
    },
    {
      id: 'decode-svg',
      does: 'an SVG is handed to the decoder',
      file: 'server/src/platform/image/image.accept.ts',
      find: "new Set<FileKind>(['jpeg', 'png', 'webp', 'gif'])",
      replace: "new Set<FileKind>(['jpeg', 'png', 'webp', 'gif', 'svg'])",
    },
    {
      id: 'decode-all-loaders',
      does: 'the decoder loads every format it knows',
      file: 'server/src/platform/image/image.decode.ts',
      find: "  sharp.block({ operation: ['VipsForeignLoad'] });\n",
      replace: '',
    },
    {
      id: 'decode-broken',
      does: 'a picture that is cut off is kept',
      file: 'server/src/platform/image/image.decode.ts',
      find: "failOn: 'error'",
      replace: "failOn: 'none'",
    },
    {
      id: 'decode-animated',
      does: 'a film is kept as its first frame',
      file: 'server/src/platform/image/image.accept.ts',
      find: "  if (header.animated) return refuse('image.animated');\n",
      replace: '',
    },
    {
      id: 'decode-crash-is-busy',
      does: 'a picture that kills its decoder is tried for ever',
      file: 'server/src/platform/image/image.accept.ts',
      find: "const hopeless = result.failure === 'crash' || result.failure === 'failed';",
      replace: 'const hopeless = false;',
      tests: [
        'server/src/platform/image/image.accept.test.ts',
        'server/src/platform/image/image.pool.test.ts',
      ],
    },
  ],
};
