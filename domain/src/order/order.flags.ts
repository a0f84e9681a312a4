import { textAt, valueAt } from '../form/answer-path.ts';
import { notesOf } from '../form/check.ts';
import { textsIn } from '../form/check.shape.ts';
import { isMet } from '../form/form.condition.ts';
import type { FieldKind } from '../form/form.types.ts';
import type { VisibleForm } from '../form/visible.ts';
import { declarationFlags } from '../policy/declaration.ts';
import type { Declaration } from '../policy/declaration.schema.ts';
import { isUnder } from '../policy/age.ts';
import type { AgeRules } from '../policy/age.ts';
import { parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import type { Presence } from './order.types.ts';

/** What an officer says of a field or a file. Codes, no free text: a flag is stored in the clear. */
export const OFFICER_FLAGS = ['unreadable', 'wrong', 'missing', 'differs', 'ask'] as const;
export type OfficerFlag = (typeof OFFICER_FLAGS)[number];

/** What the platform noticed by itself; beside these it raises those the declaration's questions name. */
export const PLATFORM_FLAGS = [
  'presence_declared',
  'presence_was_outside',
  'renewed_early',
  'no_resident_id',
  'district_unknown',
  'minor',
  'ward',
  'rare_character',
  'umlaut',
  'under_mandate',
  'data_page_differs',
  'data_page_unread',
  'data_page_unseen',
  'led_elsewhere',
  'lost_disputed',
  'lost_unproven',
  'reported_lost',
  'person_alike',
  'number_held',
  'parent_young',
  'guardians_alike',
  'guardian_not_parent',
] as const;
export type PlatformFlag = (typeof PLATFORM_FLAGS)[number];

export type LostFlag = Extract<PlatformFlag, 'lost_disputed' | 'lost_unproven' | 'reported_lost'>;

/** A pointer for the officer, never a decision: `topic.field` and why to look at it. */
export type Flag = { target: string; code: string };

/**
 * `slot`: where the picture is. `unseen`: nobody had the machine read this very picture. `unread`: tried, and not every check digit held. `differs`:
 * targets whose typed value is another.
 */
export type PageFinding = { slot: string; unseen?: boolean; unread: boolean; differs: readonly string[] };

export type FlagCase = {
  rules: AgeRules;
  seen: VisibleForm;
  declaration: Declaration | null;
  presence: Presence | null;
  /** Some earlier fix lay outside the country, whatever was declared since. */
  presenceWasOutside: boolean;
  residencePost: string | null;
  /** Handed in by the holder of a mandate. */
  underMandate?: boolean;
  /** What reading the data page found; left out where the order has none. */
  dataPage?: PageFinding;
  /** The answer by which the rules would lead the case elsewhere; the applicant was told. */
  advisedAt?: string | null;
  /** What is to be looked at of numbers that were reported lost, by this order or by another one. */
  lost?: readonly (Flag & { code: LostFlag })[];
  today: Day;
};

/** Everything the platform points at when an order is submitted, each target and code once. */
export function platformFlags(found: FlagCase): Flag[] {
  const { seen } = found;
  return [
    ...placeFlags(found),
    ...minorFlags(found),
    ...formFlags(seen),
    // They filled it in; to sign and to prove who one is stays the person's own.
    ...when(found.underMandate === true, targetOfKind(seen, 'signature'), 'under_mandate'),
    ...notedFlags(seen),
    ...pageFlags(found),
    ...declaredFlags(found),
    ...when(found.advisedAt != null, pageField(found.advisedAt ?? ''), 'led_elsewhere'),
    ...(found.lost ?? []),
  ];
}

// Rule: notice intro ¶4: who is not in the country may not file; own residents come first.
function placeFlags({ presence, presenceWasOutside, residencePost, seen }: FlagCase): Flag[] {
  return [
    ...when(presence === 'declared', 'presence.presence', 'presence_declared'),
    ...when(presenceWasOutside, 'presence.presence', 'presence_was_outside'),
    ...when(
      residencePost === null && seen.form.residence !== undefined,
      `${seen.form.residence}.county`,
      'district_unknown',
    ),
  ];
}

/** An officer compares the picture where the machine could not, or where it reads otherwise than the person. */
function pageFlags({ dataPage }: FlagCase): Flag[] {
  if (dataPage === undefined) return [];
  const picture = `file.${dataPage.slot}`;
  return [
    ...when(dataPage.unseen === true, picture, 'data_page_unseen'),
    ...when(dataPage.unread, picture, 'data_page_unread'),
    ...dataPage.differs.map((target) => ({ target, code: 'data_page_differs' })),
  ];
}

/** What the form itself says is worth a look. */
function formFlags({ form, answers, known }: VisibleForm): Flag[] {
  const raised = (form.flags ?? []).filter(({ when: condition }) =>
    isMet(condition, { answers, facts: known, parent: '' }),
  );
  return raised.map(({ code, target }) => ({ target, code }));
}

/** Rule: notice 二(一)4: of a minor the post may want an interview. */
function minorFlags({ rules, seen, today }: FlagCase): Flag[] {
  const { birthDay: target } = seen.form.factsFrom;
  const birthDay = target === undefined ? null : parseDay(textAt(seen.answers, target));
  if (target === undefined || birthDay === null) return [];
  return when(isUnder(rules, 'minor_interview', birthDay, today), target, 'minor');
}

/** Notes that the applicant read and an officer should: what can be printed but seldom is, and what seldom is so. */
const NOTED: Readonly<Record<string, PlatformFlag>> = {
  check_rare_character: 'rare_character',
  check_umlaut: 'umlaut',
  parent_young: 'parent_young',
  guardians_alike: 'guardians_alike',
  guardian_not_parent: 'guardian_not_parent',
};

function notedFlags(seen: VisibleForm): Flag[] {
  return seen.pages.flatMap((page) =>
    notesOf(seen, page).flatMap(({ field, code: note }) => {
      const code = NOTED[note];
      return code === undefined ? [] : [{ target: `${page.id}.${field.split('.')[0] ?? field}`, code }];
    }),
  );
}

/** What the questions of the rules point at; `page.question`, whatever field holds the answers. */
function declaredFlags({ seen, declaration }: FlagCase): Flag[] {
  const target = targetOfKind(seen, 'questions');
  if (declaration === null || target === null) return [];
  const raised = declarationFlags(declaration, textsIn(valueAt(seen.answers, target)), seen.known);
  const [page = ''] = target.split('.');
  return raised.map(({ question, code }) => ({ target: `${page}.${question}`, code }));
}

function targetOfKind({ pages }: VisibleForm, kind: FieldKind): string | null {
  const targets = pages.flatMap(({ id, fields }) =>
    fields.filter((field) => field.kind === kind).map((field) => `${id}.${field.id}`),
  );
  return targets[0] ?? null;
}

/** A flag points at a field of a page, whatever part of it decided. */
function pageField(target: string): string {
  return target.split('.').slice(0, 2).join('.');
}

function when(applies: boolean, target: string | null, code: PlatformFlag): Flag[] {
  return applies && target !== null ? [{ target, code }] : [];
}
