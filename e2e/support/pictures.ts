import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { goodPortrait } from '@lingshi/vision/test/photo/portraits.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { drawDataPage, drawPortrait } from '../../server/src/demo/specimen.draw.ts';

/** A file as a person picks it from a folder. */
export type Picked = { name: string; mimeType: string; buffer: Buffer };

export async function portrait(person: DemoPerson): Promise<Picked> {
  return jpeg('portrait.jpg', await drawPortrait(person));
}

/** Another picture of the same face, before a light wall. */
export async function goodPhoto(): Promise<Picked> {
  return jpeg('portrait-2.jpg', await goodPortrait());
}

export async function dataPage(person: DemoPerson): Promise<Picked> {
  return jpeg('data-page.jpg', await drawDataPage(person));
}

/** The same page as a hand brings it: askew, on a dark table, with the table around it. */
export async function dataPageOnTable(person: DemoPerson): Promise<Picked> {
  const background = '#43392f';
  const page = sharp(await drawDataPage(person)).extend({
    top: 90,
    bottom: 130,
    left: 110,
    right: 80,
    background,
  });
  const askew = sharp(await page.png().toBuffer()).rotate(4, { background });
  return jpeg('data-page-on-table.jpg', await askew.jpeg({ quality: 80 }).toBuffer());
}

/** 15 000 × 15 000 pixels of nothing: small on the disk, 900 MB once it is decoded. */
export async function pictureBomb(): Promise<Picked> {
  const create = { width: 15_000, height: 15_000, channels: 3, background: '#ffffff' } as const;
  const buffer = await sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
  return { name: 'bomb.png', mimeType: 'image/png', buffer };
}

/** A program that calls itself a picture. */
export function renamedProgram(): Picked {
  const buffer = Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), Buffer.alloc(4000, 0x90)]);
  return jpeg('photo.jpg', buffer);
}

/** What is left of a picture when the line dropped half-way. */
export async function truncatedPicture(person: DemoPerson): Promise<Picked> {
  const whole = await drawPortrait(person);
  return jpeg('half.jpg', whole.subarray(0, Math.floor(whole.length / 2)));
}

/** More bytes than are taken. @returns its path: by hand it would go through the browser's wire first */
export function hugeFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'lingshi-e2e-')), 'huge.jpg');
  writeFileSync(path, Buffer.alloc(30 * 1024 * 1024, 0x20));
  return path;
}

export function jpeg(name: string, buffer: Buffer): Picked {
  return { name, mimeType: 'image/jpeg', buffer };
}
