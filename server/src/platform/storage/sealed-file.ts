/** A file in the object store under a key of its own, which the person's key seals. */
import { hash, randomBytes } from 'node:crypto';
import { aad, open, seal } from '../crypto/cipher.ts';
import { newObjectKey } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';

/** What the database keeps of a file. */
export type SealedFile = {
  readonly objectKey: string;
  readonly wrappedKey: Buffer;
  /** SHA-256 of the plain file. */
  readonly sha256: Buffer;
  /** Length of the plain file. */
  readonly bytes: number;
};

/** The object exists, but is not the file that was stored: damaged, exchanged or cut short. */
export class FileBroken extends Error {
  constructor() {
    super('A stored file is not what was stored');
    this.name = 'FileBroken';
  }
}

/**
 * Puts the object; the caller commits the returned row after it. A crash between the two leaves an
 * orphan, which the sweep removes, and never a row without a file.
 * @param fileId id of the row that will name the file
 */
export async function storeSealedFile(
  store: ObjectStore,
  dek: Buffer,
  fileId: string,
  plain: Buffer,
): Promise<SealedFile> {
  const fileKey = randomBytes(32);
  const objectKey = newObjectKey('file');
  await store.put(objectKey, seal(fileKey, plain, aad('file', 'content', fileId)));
  return {
    objectKey,
    wrappedKey: seal(dek, fileKey, aad('file_key', 'wrapped', fileId)),
    sha256: hash('sha256', plain, 'buffer'),
    bytes: plain.length,
  };
}

/** Null when the object is gone. Throws SealBroken or FileBroken rather than hand out other bytes. */
export async function loadSealedFile(
  store: ObjectStore,
  dek: Buffer,
  fileId: string,
  file: Pick<SealedFile, 'objectKey' | 'wrappedKey' | 'sha256'>,
): Promise<Buffer | null> {
  const sealed = await store.get(file.objectKey);
  if (sealed === null) return null;
  const fileKey = open(dek, file.wrappedKey, aad('file_key', 'wrapped', fileId));
  const plain = open(fileKey, sealed, aad('file', 'content', fileId));
  if (!hash('sha256', plain, 'buffer').equals(file.sha256)) throw new FileBroken();
  return plain;
}
