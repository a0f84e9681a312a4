import type { NumberProof } from '@lingshi/domain/identity/number-proof.ts';

/** What an account has proven of a number it claims. */
export type ProvenNumber = {
  accountId: string;
  kind: string;
  proof: NumberProof;
  /** Of the name it was proven with; left out, the present one. */
  declaredAt?: string;
  /** An officer has found out whose it is. */
  settled?: boolean;
};
