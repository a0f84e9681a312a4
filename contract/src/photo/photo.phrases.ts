import type { PhotoKey, PhotoSide, PhotoUnit } from '@lingshi/domain/evidence/photo.types.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** The sentences say what to change; which of the sides a key has, its limits decide. */
export type PhotoPhrases = { label: Phrase } & { [Side in PhotoSide]?: Phrase };
export type PhotoWords = {
  keys: Record<PhotoKey, PhotoPhrases>;
  units: Record<PhotoUnit, Phrase>;
  unknown: Phrase;
  between: Phrase;
  from: Phrase;
  upTo: Phrase;
  exactly: Phrase;
  noLimit: Phrase;
  notMeasured: Phrase;
  rulebooks: Record<string, Phrase>;
};
