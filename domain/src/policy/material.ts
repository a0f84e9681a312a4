import type { CaseFacts } from './fact.ts';
import { truthOf } from './condition.ts';
import type { SlotReader } from './policy-body.schema.ts';
import type { Rule, Policy } from './policy.resolve.ts';

/** `perhaps`: it hangs on something not known yet, its help text says on what. */
export type Material = Pick<
  Rule<'material'>,
  'item' | 'by' | 'copies' | 'optional' | 'family' | 'words' | 'help' | 'slot' | 'source' | 'confidence'
> & {
  need: 'required' | 'perhaps';
  /** Nobody knows yet whether the applicant acts alone, and nobody who does is asked for it: only these. Else empty. */
  only: readonly Guarded[];
};

/** For whom a guardian acts. */
export type Guarded = keyof typeof GUARDED;
const GUARDED = { minors: { minor: true, ward: false }, wards: { minor: false, ward: true } } as const;

/** What the case asks for, in the order of the data. Rule: notice 二(一)1 and 二(一)5(1). */
export function listMaterials(policy: Pick<Policy, 'materials'>, facts: CaseFacts): Material[] {
  return applying(policy, facts).filter(({ slot }) => slot?.onlyAsked !== true);
}

function applying({ materials }: Pick<Policy, 'materials'>, facts: CaseFacts): Material[] {
  return materials.flatMap((material) => {
    const { item, by, copies, optional, family, when, words, help, slot, source, confidence } = material;
    const truth = truthOf(when, facts);
    if (truth === 'no') return [];
    const need = truth === 'yes' ? 'required' : 'perhaps';
    const only = need === 'required' ? [] : onlyFor(when, facts);
    return [{ item, by, copies, optional, family, words, help, slot, source, confidence, need, only }];
  });
}

function onlyFor(when: Rule<'material'>['when'], facts: CaseFacts): Guarded[] {
  const mayAsk = (who: CaseFacts) => truthOf(when, { ...who, ...facts }) !== 'no';
  if (mayAsk({ minor: false, ward: false })) return [];
  return (Object.keys(GUARDED) as Guarded[]).filter((who) => mayAsk(GUARDED[who]));
}

/** Every slot the case has, those that only an officer asks for among them. */
export function listSlots(policy: Pick<Policy, 'materials'>, facts: CaseFacts): Material[] {
  return applying(policy, facts).filter(({ by }) => by === 'upload');
}

/** The slot whose pictures a reader looks at; null where the rules ask for none. */
export function findSlotOf({ materials }: Pick<Policy, 'materials'>, reader: SlotReader): string | null {
  return materials.find(({ slot }) => slot?.reader === reader)?.item ?? null;
}

/** Pictures the case is asked for, in the order of the data; the optional ones hold nobody up. */
export function askedUploads(policy: Pick<Policy, 'materials'>, facts: CaseFacts): Material[] {
  return listMaterials(policy, facts).filter(({ by, need }) => by === 'upload' && need === 'required');
}

/** How many pictures a slot is to have at least. */
export function picturesOf({ slot }: Pick<Material, 'slot'>, { endorsements }: CaseFacts): number {
  return slot?.each === 'endorsement' ? Math.max(1, Number(endorsements ?? 1)) : 1;
}

/** Those brought along when the document is collected. */
export function listBrought(policy: Pick<Policy, 'materials'>, facts: CaseFacts): Material[] {
  return listMaterials(policy, facts).filter((material) => material.by === 'bring');
}

/** Those that travel by mail; `packingList` says which of them an order has. Rule: notice 二(一)5(1). */
export function listMailed(policy: Pick<Policy, 'materials'>, facts: CaseFacts): Material[] {
  return listMaterials(policy, facts).filter((material) => material.by === 'mail');
}
