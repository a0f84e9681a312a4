import { compareDays, daysBetween } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { caseFacts } from '../policy/case-facts.ts';
import type { AgeRules } from '../policy/age.ts';
import type { CaseFacts, FactValue } from '../policy/fact.ts';
import type { SituationFacts } from './situation.schema.ts';

/** Where no journey is planned, it is further off than any a rule may mean. */
export const NO_JOURNEY = 9_999;
const HERE = 'US';

/** Everything a situation says, as the rules ask it. What it leaves out is the usual: nothing is wrong, nothing is urgent. */
export function factsOfSituation(given: SituationFacts, rules: AgeRules, day: Day): CaseFacts {
  const endorsements = given.endorsements ?? (given.wants === 'endorsement' ? 1 : 0);
  const input = {
    birthDay: bornBy(given.birthDay ?? null, day),
    expiresDay: given.holds?.expires ?? null,
    endorsements,
  };
  const aged = caseFacts(rules, input, day);
  return {
    ...aged,
    wanted: given.wants,
    // The tables name guardians of whoever has some; an adult with one cannot act alone.
    ward: aged.adult === true && given.guardians != null,
    ...documentFacts(given, day),
    ...journeyFacts(given, day),
    ...nationalityFacts(given, day),
    ...parentFacts(given),
    ...guardianFacts(given),
    ...accountFacts(given),
    ...checkFacts(given),
  };
}

/** Born today where it is written is not born yet where the post is: a newborn there, and nobody of age. */
function bornBy(birthDay: Day | null, day: Day): Day | null {
  return birthDay !== null && compareDays(birthDay, day) > 0 ? day : birthDay;
}

const CONDITIONS = {
  ok: 'ok',
  damaged: 'damaged',
  lost: 'lost',
  stolen: 'stolen',
  pagesFull: 'pages_full',
  looksChanged: 'looks_changed',
} as const;

function documentFacts(given: SituationFacts, day: Day): CaseFacts {
  const { holds, travelDay } = given;
  const condition = conditionOf(given);
  const inOrder = holds != null && ['ok', 'pages_full', 'looks_changed'].includes(condition);
  const lasts = holds?.expires == null || compareDays(holds.expires, travelDay ?? day) >= 0;
  const valid = holds?.expires == null || compareDays(holds.expires, day) >= 0;
  return {
    held: holds?.kind ?? 'none',
    condition,
    usable: inOrder && lasts && valid,
    copyKept: given.copyKept === true,
    reasonGiven: Boolean(given.reason),
    ...(given.endorsementFor && { endorsementFor: endorsementOf(given.endorsementFor) }),
  };
}

/** A book found before anybody was told is an ordinary one again. */
function conditionOf({ holds, foundAgain }: SituationFacts): FactValue & string {
  if (foundAgain === 'afterFiling' || foundAgain === 'afterIssue') return 'found_after_filing';
  if (holds?.otherNumberSeries === true) return 'contradicts';
  if (holds?.withAuthority === true) return 'out_of_reach';
  const condition = CONDITIONS[holds?.condition ?? 'ok'];
  const back = foundAgain === 'beforeFiling' && (condition === 'lost' || condition === 'stolen');
  return back ? 'ok' : condition;
}

const ENDORSED_FOR = ['spouse_name', 'name_changed_in_china', 'former_name'];

function endorsementOf(what: string): string {
  return ENDORSED_FOR.includes(what) ? what : 'other';
}

function journeyFacts({ stay, stayPaper, urgent, travelDay, channel }: SituationFacts, day: Day): CaseFacts {
  const days = travelDay == null ? null : daysBetween(day, travelDay);
  // Whoever calls it urgent and names no day means now; a day that has passed is no journey.
  const soonest = urgent == null ? NO_JOURNEY : 0;
  return {
    stay: stay?.status ?? 'other',
    stayPaper: stayPaper !== false,
    urgency: urgent ?? 'none',
    daysToTravel: days === null ? soonest : days < 0 ? NO_JOURNEY : days,
    channel: channel ?? 'app',
  };
}

const SAR_PASSPORTS: readonly string[] = ['hk_sar_passport', 'macao_sar_passport'];

function nationalityFacts(given: SituationFacts, day: Day): CaseFacts {
  const { compatriotOf, homePermit, holds } = given;
  return {
    otherNationality: otherNationalityOf(given, day),
    compatriot: compatriotOf != null || SAR_PASSPORTS.includes(holds?.kind ?? ''),
    ...(typeof homePermit === 'boolean' && { homePermit }),
  };
}

/** Whoever is born here is a citizen here, whether it is said or not. */
function otherNationalityOf({ foreignNationality, bornIn }: SituationFacts, day: Day): string {
  if (foreignNationality == null) return bornIn === HERE ? 'birth_here' : 'none';
  const { how, since, country } = foreignNationality;
  if (how === 'naturalisation') return since != null && compareDays(since, day) > 0 ? 'none' : how;
  if (how === 'descent') return how;
  return (bornIn ?? country ?? HERE) === HERE ? 'birth_here' : 'birth_elsewhere';
}

type Parent = NonNullable<SituationFacts['parentsAtBirth']>[number];

function parentFacts({ parentsAtBirth }: SituationFacts): CaseFacts {
  const parents = (parentsAtBirth ?? []).filter(isKnown);
  const count = (is: (parent: Parent) => boolean) => parents.filter(is).length;
  const settled = (parent: Parent) => isChinese(parent) && parent.permanentResidence === true;
  return {
    parentsKnown: parents.length,
    parentsChinese: count(isChinese),
    parentsOfHere: count(({ nationality }) => nationality === HERE),
    parentsOfElsewhere: count((parent) => !isChinese(parent) && parent.nationality !== HERE),
    parentsSettledHere: count((parent) => settled(parent) && (parent.country ?? HERE) === HERE),
    parentsSettledElsewhere: count((parent) => settled(parent) && (parent.country ?? HERE) !== HERE),
  };
}

function isChinese({ nationality }: Parent): boolean {
  return nationality === 'CN';
}

/** Of a Chinese parent it must be known whether they had settled. */
function isKnown(parent: Parent): boolean {
  return parent.nationality != null && (!isChinese(parent) || parent.permanentResidence != null);
}

function guardianFacts({ guardians }: SituationFacts): CaseFacts {
  if (guardians == null) return {};
  const { count, sign, soleCustody } = guardians;
  return {
    guardiansKnown: count,
    guardiansSigning: sign ?? count,
    soleCustody: soleCustody === true,
  };
}

function accountFacts({ accountHolder, hasAcceptedDocument, holds }: SituationFacts): CaseFacts {
  const verifies = holds?.kind === 'ordinary_passport' || holds?.kind === 'id_card';
  return { accountHolder: accountHolder ?? 'self', acceptedDocument: hasAcceptedDocument ?? verifies };
}

const NUMBERS = ['legalization', 'sticker', 'authority'];
const RESULTS: Record<string, string> = { notFound: 'not_found', found: 'found' };

function checkFacts({ face, pension, numbersKnown, document }: SituationFacts): CaseFacts {
  const result = pension?.result;
  return {
    face: face ?? 'not_tried',
    pensionPaid: pension?.paid !== false,
    pensionResult:
      result == null ? 'none' : (RESULTS[result] ?? (/fail|refus|reject/i.test(result) ? 'failed' : 'found')),
    paper: document?.kind ?? 'legalization',
    ...(document?.by != null && { paperBy: document.by }),
    ...(document?.issuedOn != null && { paperDay: document.issuedOn }),
    numbersComplete: NUMBERS.every((number) => numbersKnown?.includes(number)),
  };
}
