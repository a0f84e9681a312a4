import type { NameLevel } from '../identity/real-name-level.ts';
import type { OrderCore } from '../order/order.types.ts';
import type { Day } from '../shared/day.ts';
import type { SignerCase, SignerFinding } from './guardian.signer.ts';

/** Two accounts can belong to one person, so both are kept. Ids only: names stay sealed elsewhere. */
export type GuardianSignature = {
  accountId: string;
  personId: string;
  /** Who had looked at the signer's name when they signed. Absent of who filed, and in older signatures. */
  level?: NameLevel;
  findings?: readonly SignerFinding[];
};

/** What an order keeps that several guardians sign. */
export type GuardianState = {
  /** How many signatures are asked for, the filing guardian's among them. */
  wanted: number;
  /** The filing guardian's first. */
  signatures: readonly GuardianSignature[];
  /** Invitations that were neither taken up nor declined. */
  invitations: readonly string[];
};
export type WithGuardian = OrderCore & { guardian?: GuardianState };

export type GuardianEvent =
  | { type: 'guardianInvited'; invitationId: string }
  | ({ type: 'guardianSigned'; invitationId: string; dueDay?: Day } & GuardianSignature)
  | { type: 'guardianDeclined'; invitationId: string; accountId: string }
  | { type: 'signatureWithdrawn'; accountId: string; dueDay?: Day }
  /** `guardian` as in `submitted`; left out where nobody else signs from an account any more. */
  | ({ type: 'signingChanged'; dueDay?: Day } & GuardianSubmitted)
  | { type: 'closedUnsigned'; messageId?: string };

/** What the module adds to `submitted`: the filing guardian signs by submitting. */
export type GuardianSubmitted = { guardian?: { wanted: number; filer: GuardianSignature } };

/**
 * What it adds to `supplementAnswered`: what was asked again is what the others had signed, so they sign anew; or how
 * many sign is another number since, as in `submitted`, or nobody else signs any more.
 */
export type GuardianAnswered = { signAgain?: true; noGuardian?: true } & GuardianSubmitted;

/** What the rules ask for in a case, and the person behind the filing account. */
export type GuardiansAsked = {
  /** Signatures; 0 or left out = the filing person's alone will do. */
  guardiansWanted?: number;
  filerPersonId?: string;
};

export type SigningFacts = {
  /** Signatures from accounts that the rules ask for once it is changed. */
  wanted: number;
  filerPersonId: string;
  /** The sheets that it then lacks, as targets. */
  missing: readonly string[];
};

export type GuardianFacts = {
  /** For `changeSigning`: left out where the form does not ask it, or says so already. */
  signing?: SigningFacts;
  /** For `answerSupplement`: what was asked again is part of what guardians sign, or says for which child. */
  signedAskedAgain?: boolean;
  submit?: GuardiansAsked;
  /** For `answerSupplement`: what the rules ask for since the form was mended. */
  guardiansNow?: GuardiansAsked;
  /** For `inviteGuardian`: the id of the invitation whose code was drawn outside. */
  newInvitationId?: string;
  /** Who acts as a guardian: the person behind the account, the open invitation it holds; for a signature who that is. */
  guardian?: { personId: string; invitationId: string | null; signer?: SignerCase };
};
