import { truthOf } from '../policy/condition.ts';
import type { CaseFacts } from '../policy/fact.ts';
import { feeFor } from '../policy/fee.ts';
import { listMaterials } from '../policy/material.ts';
import type { Material } from '../policy/material.ts';
import { warningsFor } from '../policy/warning.ts';
import { rowsInForce } from '../policy/policy.resolve.ts';
import type { Policy } from '../policy/policy.resolve.ts';
import type { Subject } from '../policy/policy-body.schema.ts';
import type { Route } from '../policy/route.ts';
import type { Answer, Asking, DecidingRow } from './situation.types.ts';

type Found = { policy: Policy; route: Route };

/** What a case that is taken costs, needs, and goes through. */
export function servedAnswer(asking: Asking, facts: CaseFacts, { policy, route }: Found) {
  const { service, kind } = policy;
  const materials = listMaterials(policy, facts).filter(
    ({ need, optional }) => need === 'required' && !optional,
  );
  const warnings = warningsFor(policy, facts).map(({ item }) => item);
  const answer: Answer = {
    served: true,
    service,
    kind,
    ...placeOf(asking),
    ...feeOf(policy, facts),
    uploads: codesOf(materials, ['upload', 'form']),
    papers: codesOf(materials, ['mail']),
    warnings,
    ...paperFacts(asking, materials, facts),
    ...personFacts(asking, facts, policy),
  };
  const items = [...materials.map(({ item }) => item), ...warnings];
  return { answer, rows: [routeRow(route), ...rowsOf(asking, policy, items)] };
}

/** The post that was chosen, else that of the residence; a look-up needs neither. */
function placeOf({ situation, residencePost, post }: Asking): Partial<Answer> {
  const known = situation.facts.chosenPost ?? residencePost;
  if (known === null) return {};
  const own = residencePost === null ? {} : { ownDistrict: residencePost === post.id };
  return { post: post.id, ...own };
}

function feeOf(policy: Policy, facts: CaseFacts): Partial<Answer> {
  const fee = feeFor(policy, facts);
  return fee === null ? {} : { feeCents: fee.total.cents, currency: fee.total.currency };
}

/** The tables' names of what goes into the envelope; of the rest, the items' own. */
const PAPERS: Record<string, string> = {
  information_page: 'info_sheet',
  passport: 'old_document',
  old_passport: 'old_document',
  old_travel_document: 'old_document',
};
const OLD_BOOKS = ['passport', 'old_passport', 'old_travel_document'];

function codesOf(materials: readonly Material[], by: readonly Material['by'][]): string[] {
  const items = materials.filter((material) => by.includes(material.by)).map(({ item }) => item);
  return [...new Set(items.map((item) => PAPERS[item] ?? item))];
}

/** What travels on paper: nothing is said of a service whose papers no rule names. */
function paperFacts(asking: Asking, materials: readonly Material[], facts: CaseFacts): Partial<Answer> {
  if (!materials.some(({ by }) => by === 'mail')) return {};
  const photos = materials.find(({ item }) => item === 'paper_photos');
  const sent = materials.some(({ item }) => OLD_BOOKS.includes(item));
  const oldBook = sent ? (facts.condition === 'damaged' ? 'damagedSent' : 'sent') : 'none';
  return { paperPhotos: photos?.copies ?? 0, oldBook };
}

/** Who signs, who is looked at, who is spoken with. Rule: notice 二(一)1, 2 and 4; facts A3.7. */
function personFacts({ book, situation }: Asking, facts: CaseFacts, policy: Policy): Partial<Answer> {
  const needs = book.services.find(({ id }) => id === policy.service)?.needs ?? [];
  return {
    ...(needs.includes('declaration') && signedBy(situation.facts.canWrite, facts, policy)),
    ...(needs.includes('face_check') && { faceCheck: faceCheckOf(facts) }),
    ...(needs.includes('age') && { interview: interviewOf(facts) }),
    ...consentOf(facts, policy),
  };
}

/** Who signs for an adult who cannot write, no text says. */
function signedBy(canWrite: boolean | null | undefined, facts: CaseFacts, { ages }: Policy): Partial<Answer> {
  const under = ages.find(({ item }) => item === 'guardian_signs')?.under ?? 0;
  if (facts.ward === true || Number(facts.ageYears) < under) return { signedBy: 'guardian' };
  return canWrite === false ? {} : { signedBy: 'holder' };
}

function faceCheckOf({ face, adult, ward }: CaseFacts): Answer['faceCheck'] {
  if (face === 'cannot') return 'notForced';
  return adult === false || ward === true ? 'offered' : 'required';
}

function interviewOf({ face, adult, ward }: CaseFacts): Answer['interview'] {
  return adult === false || ward === true || face === 'failed' || face === 'cannot' ? 'byOfficer' : 'no';
}

/** As many guardians consent as can, up to what the rule wants; where no rule asks for any, nothing is said. */
function consentOf(facts: CaseFacts, { guardian }: Policy): Partial<Answer> {
  if (guardian === null) return {};
  if (truthOf(guardian.when, facts) === 'no') return { guardiansConsent: 0 };
  const { guardiansSigning } = facts;
  if (guardiansSigning === undefined) return {};
  return { guardiansConsent: Math.min(guardian.signatures, Number(guardiansSigning)) };
}

export function routeRow(route: Route): DecidingRow {
  return decidingRow({ ...route, subject: 'route' });
}

export function decidingRow({ subject, item, ruleSet, from, source, confidence }: DecidingRow): DecidingRow {
  return { subject, item, ruleSet, from, source, confidence };
}

const SINGLE: readonly Subject[] = ['offer', 'filing', 'fee', 'face_check', 'age', 'guardian'];

function rowsOf(
  { rows, post, day }: Asking,
  { service, kind }: Policy,
  items: readonly string[],
): DecidingRow[] {
  return rowsInForce(rows, { post, service, kind, day })
    .filter(({ subject, item }) => SINGLE.includes(subject) || items.includes(item))
    .filter(({ body }) => body !== null)
    .map(decidingRow);
}
