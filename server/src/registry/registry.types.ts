import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import type { Sex } from '@lingshi/domain/identity/resident-id.ts';

/** One person and one document, in normal form. Sent in a body only, never in an address. */
export type RegistryQuestion = {
  /** A UUID of ours; the answer names it. */
  requestId: string;
  document: { kind: string; number: string };
  name: string;
  birthDay: string;
  sex: Sex;
};

/** A national registry, behind whatever protocol it speaks. Never rejects: what went wrong is a named failure. */
export type Registry = {
  ask: (question: RegistryQuestion) => Promise<RegistryResult>;
};
