import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { printedLine } from '../document/printed-text.ts';
import { DOCUMENTS_DIR } from '../document/sheet.document.ts';
import { DOCUMENT_FONTS } from '../platform/pdf/pdf.fonts.ts';
import type { DemoPerson } from './demo.people.ts';
import { machineReadableZone } from './specimen.mrz.ts';

const { resolve } = createRequire(import.meta.url);
/** OCR-B, as the standard asks of a zone. Source: ICAO Doc 9303-3, 4.3. */
const ZONE_FONT = resolve('bwip-js').replace(/bwip-js[\\/]dist.*$/, 'bwip-js/fonts/OCRB7.ttf');
const DIR = fileURLToPath(DOCUMENTS_DIR).replace(/[\\/]$/, '');

/** A portrait cut from a sample picture of the face library; its people have nothing to do with the names. */
export async function drawPortrait({ portrait }: DemoPerson): Promise<Buffer> {
  const sample = resolve(`@vladmandic/face-api/demo/${portrait.sample}.jpg`);
  const { left, top, width } = portrait;
  const height = Math.round((width * 4) / 3);
  return sharp(sample)
    .extract({ left, top, width, height })
    .resize(600, 800)
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** The book's page is set once per portrait and text: the fonts alone take half a second to load. */
let compiler: NodeCompiler | undefined;

function typesetter(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: DIR,
    fontArgs: [{ fontBlobs: [...DOCUMENT_FONTS, ZONE_FONT].map((path) => readFileSync(path)) }],
  });
  return compiler;
}

/** A data page of a book that does not exist, with a machine readable zone whose check digits are right. */
export async function drawDataPage(person: DemoPerson): Promise<Buffer> {
  const portrait = await drawPortrait(person);
  const typst = typesetter();
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 600 800" width="600" height="800"><image width="600" height="800" xlink:href="data:image/jpeg;base64,${portrait.toString('base64')}"/></svg>`;
  typst.mapShadow(join(DIR, 'picture-portrait.svg'), Buffer.from(picture));
  typst.mapShadow(join(DIR, 'job.json'), Buffer.from(JSON.stringify({ data: pageData(person) })));
  const svg = typst.svg({ mainFilePath: join(DIR, 'specimen-page.typ') });
  return sharp(Buffer.from(svg), { density: 260 })
    .flatten({ background: '#ffffff' })
    .resize(1480)
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** A sheet that says what it stands for: enough for whoever looks at the demo, and no document at all. */
export async function drawPaper(title: string): Promise<Buffer> {
  const lines = [
    printedLine.parse(title),
    'SPECIMEN 样张',
    'Demo, not an official service',
    '演示，非官方服务',
  ];
  const typst = typesetter();
  typst.mapShadow(join(DIR, 'job.json'), Buffer.from(JSON.stringify({ data: { lines } })));
  const svg = typst.svg({ mainFilePath: join(DIR, 'specimen-paper.typ') });
  return sharp(Buffer.from(svg), { density: 150 })
    .flatten({ background: '#ffffff' })
    .resize(1000)
    .jpeg({ quality: 80 })
    .toBuffer();
}

function pageData(person: DemoPerson) {
  return {
    number: person.passportNumber,
    fields: pageFields(person).map(([label, value]) => [label, printedLine.parse(value)]),
    mrz: machineReadableZone(person),
  };
}

function pageFields(person: DemoPerson): [label: string, value: string][] {
  return [
    ['姓名 Name', `${person.surname}${person.givenName}  ${person.surnamePinyin}, ${person.givenPinyin}`],
    ['性别 Sex', person.sex],
    ['出生日期 Date of birth', person.birthDay],
    ['出生地点 Place of birth', person.birthPlace],
    ['签发日期 Date of issue', person.issueDay],
    ['有效期至 Date of expiry', person.expiryDay],
  ];
}
