import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';

export type Picture = {
  path: string;
  /** Below the folder that was named. */
  name: string;
  /** Who is on it: the subfolder, or what stands before `_` or `-` in the file's name; null where neither says it. */
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
  return entries
    .filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()))
    .map((entry) => describe(place, join(entry.parentPath, entry.name)))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function describe(folder: string, path: string): Picture {
  const name = relative(folder, path);
  const [prefix] = basename(name).split(/[_-]/);
  const subfolder = dirname(name);
  if (subfolder !== '.') return { path, name, person: subfolder };
  return { path, name, person: prefix && prefix !== basename(name) ? prefix : null };
}
