import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';

export type Picture = {
  path: string;
  /** Below the folder that was named. */
  name: string;
  /** Who is on it: the subfolder, or the file's name without its last number; null where neither says it. */
  person: string | null;
};

const ENDINGS = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif', '.heic', '.tif', '.tiff']);

/** @param places folders, looked through with what is below them, or single files */
export async function findPictures(places: readonly string[]): Promise<Picture[]> {
  const found = await Promise.all(places.map(listPictures));
  return found.flat();
}

async function listPictures(place: string): Promise<Picture[]> {
  if (!(await stat(place)).isDirectory()) return [describe(dirname(place), place)];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const pictures = entries
    .filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()))
    .map((entry) => describe(place, join(entry.parentPath, entry.name)))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return pictures.length > 1 && isSeries(pictures)
    ? pictures.map((picture) => ({ ...picture, person: null }))
    : pictures;
}

function describe(folder: string, path: string): Picture {
  const name = relative(folder, path);
  const subfolder = dirname(name);
  return { path, name, person: subfolder === '.' ? personOf(basename(name, extname(name))) : subfolder };
}

/** What cameras and lists call any picture, and the moment it was taken: nobody's name. */
const NOBODY =
  /^(img|dsc[nf]?|dscf?|pxl|mvimg|p|wp|cimg|photo|image|picture|pic|sample|frame|face|portrait|scan|test)?$/i;
const MOMENT = /^(img|pxl|vid|mvimg)?[_-]?(19|20)\d{6}[_-]?\d*/i;

/** `Ada_Lin_0001` shows Ada_Lin, `ada-2` ada; a name without a number at its end says nothing. */
function personOf(stem: string): string | null {
  const named = /^(.*?)[ _-]*\(?\d+\)?$/.exec(stem)?.[1];
  return named === undefined || NOBODY.test(named) || MOMENT.test(stem) ? null : named;
}

/** Where all files of a folder have one name, it is the name of the series and not of a person. */
function isSeries(pictures: readonly Picture[]): boolean {
  const [first] = pictures;
  return pictures.every(({ name, person }) => dirname(name) === '.' && person === first?.person);
}
