// Written by `npm run gen` from the folders of services/. Do not edit.
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';

type Loaders = Readonly<Record<string, () => Promise<(facts: CaseFacts) => Answers>>>;

export const LOAD_PROPOSALS: Loaders = {
  emergency_travel_document: async () => (await import('../emergency-travel-document/emergency-travel-document.proposals.ts')).propose,
  passport: async () => (await import('../passport/passport.proposals.ts')).propose,
  travel_document: async () => (await import('../travel-document/travel-document.proposals.ts')).propose,
};
