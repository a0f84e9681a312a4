import type { PhotoKey, PhotoSide, PhotoUnit } from '@lingshi/domain/evidence/photo.types.ts';

/** The sentences say what to change; which of the sides a key has, its limits decide. */
export type PhotoPhrases = { label: string } & { [Side in PhotoSide]?: string };
export type PhotoWords = {
  keys: Record<PhotoKey, PhotoPhrases>;
  units: Record<PhotoUnit, string>;
  unknown: string;
  between: string;
  from: string;
  upTo: string;
  exactly: string;
  noLimit: string;
  notMeasured: string;
  rulebooks: Record<string, string>;
};
