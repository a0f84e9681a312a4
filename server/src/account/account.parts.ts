import type { BlindIndex } from '../platform/crypto/blind-index.ts';
import type { RegistryParts } from '../registry/registry.parts.ts';

export type AccountParts = RegistryParts & { indexes: Indexes };

/** Keyed hashes, one a column. Names must never change: every stored hash would be lost. */
export type Indexes = {
  contact: BlindIndex;
  document: BlindIndex;
  name: BlindIndex;
  /** A whole identity: what was proven of a person holds for these values alone. */
  identity: BlindIndex;
  officerMail: BlindIndex;
  /** One-time codes: six digits under a plain hash would be tried out in a moment. */
  code: BlindIndex;
};
