import { randomBytes } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { IMAGE_LIMITS } from '../../src/platform/image/image.accept.ts';

/**
 * Files that people have and no check can look at, with the code each is refused by. `file.unreadable`: there is nothing
 * to refuse, the program ends with 1.
 */
export const AWKWARD_FILES = {
  'missing.jpg': 'file.unreadable',
  'folder.jpg': 'file.unreadable',
  'loop.jpg': 'file.unreadable',
  'endless.jpg': 'file.unreadable',
  'empty.jpg': 'image.not_an_image',
  'text.jpg': 'image.not_an_image',
  'program.jpg': 'image.not_an_image',
  'huge.jpg': 'image.too_large',
  'phone.heic': 'image.unsupported',
  'phone.avif': 'image.unsupported',
  'still.gif': 'image.unsupported',
  'drawn.svg': 'image.unsupported',
  'scan.pdf': 'image.unsupported',
  'scan.tiff': 'image.unsupported',
  'moving.gif': 'image.animated',
  'moving.webp': 'image.animated',
  'cut.jpg': 'image.truncated',
  'bomb.png': 'image.too_many_pixels',
  'tiny.png': 'image.too_small',
} as const;

/** Writes them into a folder. */
export async function writeAwkwardFiles(folder: string): Promise<void> {
  await mkdir(join(folder, 'folder.jpg'));
  await symlink('loop.jpg', join(folder, 'loop.jpg'));
  await symlink('/dev/zero', join(folder, 'endless.jpg'));
  for (const [name, make] of Object.entries(MAKERS)) await writeFile(join(folder, name), await make());
}

/** The same as bytes, of those that are files. */
export async function awkwardBytes(name: keyof typeof MAKERS): Promise<Buffer> {
  return MAKERS[name]();
}

const plain = (width = 600, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: '#99aabb' }, limitInputPixels: false });

const film = () =>
  sharp(randomBytes(400 * 1000 * 3), { raw: { width: 400, height: 1000, channels: 3, pageHeight: 500 } });

const container = (brand: string) =>
  Buffer.concat([Buffer.from(`\0\0\0\x18ftyp${brand}`, 'latin1'), randomBytes(5000)]);

const MAKERS = {
  'empty.jpg': async () => Buffer.alloc(0),
  'text.jpg': async () => Buffer.from('Dear officer, this is no picture.'),
  'program.jpg': async () => Buffer.concat([Buffer.from('MZ'), randomBytes(5000)]),
  'huge.jpg': async () =>
    Buffer.concat([await plain().jpeg().toBuffer(), Buffer.alloc(IMAGE_LIMITS.maxBytes)]),
  'phone.heic': async () => container('heic'),
  'phone.avif': async () => container('avif'),
  'still.gif': async () => plain().gif().toBuffer(),
  'drawn.svg': async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"/>'),
  'scan.pdf': async () => Buffer.from('%PDF-1.7\n1 0 obj\n'),
  'scan.tiff': async () => plain().tiff().toBuffer(),
  'moving.gif': async () => film().gif().toBuffer(),
  'moving.webp': async () => film().webp().toBuffer(),
  'cut.jpg': async () => {
    const whole = await sharp(randomBytes(300 * 400 * 3), { raw: { width: 300, height: 400, channels: 3 } })
      .jpeg()
      .toBuffer();
    return whole.subarray(0, whole.length / 2);
  },
  'bomb.png': async () => plain(7000, 7000).png({ compressionLevel: 9 }).toBuffer(),
  'tiny.png': async () => plain(30, 40).png().toBuffer(),
} satisfies Record<string, () => Promise<Buffer>>;
export type AwkwardUpload = keyof typeof MAKERS;
export const AWKWARD_UPLOADS = Object.keys(MAKERS) as AwkwardUpload[];
