import { open, stat } from 'node:fs/promises';
import { IMAGE_LIMITS } from './image.accept.ts';

/**
 * A file that somebody named. Of one that is too large only so much is read as shows it.
 * @returns null when it cannot be read, or is no file: a folder, a pipe, a device without end
 */
export async function readPictureFile(path: string): Promise<Buffer | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const bytes = Buffer.alloc(Math.min(found.size, IMAGE_LIMITS.maxBytes + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
