import type { TextKind } from '../identity/printable.ts';
import type { Mask } from '../identity/masking.ts';
import type { StaffRole } from '../shared/staff-role.ts';
import type { Words } from '../policy/source.schema.ts';
import type { Check, PageCheck } from './check.types.ts';
import type { DrawnFact, FactSources } from './form.facts.ts';
import type { Answer } from './answer-path.ts';
import type { Condition } from './form.condition.ts';

export type Option = {
  value: string | boolean;
  words: Words;
  /** Says nothing by itself where answers are read: what is asked because of it does. */
  silent?: true;
};

/** What is known of the person or the order before they write; shown, and an answer only once it was confirmed. */
export type KnownFact =
  | 'surname'
  | 'givenName'
  | 'surnamePinyin'
  | 'givenPinyin'
  | 'birthDay'
  | 'sex'
  | 'residentId'
  | 'passportNumber'
  | 'residencePost'
  | 'printedName';

/** How an answer is read: by the applicant before sending, at the desk, on paper. */
type Reading = {
  /** Letter by letter, as somebody compares it. */
  spelled?: true;
  large?: true;
  /** Shown in full only to who says why. */
  masked?: Mask;
  /** An empty answer takes no line. */
  hideEmpty?: true;
  /** Of a group: its parts in the order in which they are read, where it is another than that of asking. */
  order?: readonly string[];
  /** Of a list: what an empty one says. */
  none?: Words;
  /** What the form has made sure of, for the officer who need not look again. */
  checked?: Words;
};

/** How a field is typed; nothing here changes what holds. */
type Typing = {
  autoComplete?: string;
  mode?: 'numeric' | 'tel' | 'email';
  look?: 'short' | 'number' | 'inRow';
  capitals?: true;
  birthday?: true;
};

type Common = {
  id: string;
  /** The label. */
  words: Words;
  /** The label where answers are read, if the label is a question or stands under a heading. */
  short?: Words;
  hint?: Words;
  /** The same text in every language where it is a string. */
  example?: Words | string;
  optional?: true;
  when?: Condition;
  checks?: readonly Check[];
  /** Brings what was written to the form that is printed; an empty text or the same one changes nothing. */
  tidy?: (text: string) => string;
  startsAs?: KnownFact;
  read?: Reading;
  /** Roles besides those whose work is the whole file, where they are fewer than the page's. */
  seenBy?: readonly StaffRole[];
  typing?: Typing;
  /** Something that a screen shows below the field. */
  aside?: string;
};

/** What a text must match as a whole, and what is said where it does not. */
type Pattern = { matches: string; words: Words };

export type Field = Common &
  (
    | { kind: 'text'; max: number; pattern?: Pattern; prints?: TextKind }
    | { kind: 'longText'; max: number }
    | { kind: 'day' }
    | { kind: 'choice'; options: readonly Option[]; selects?: true }
    | { kind: 'yesNo'; options: readonly [Option, Option] }
    | { kind: 'flag' }
    /** Chosen from what the rules list; a county is one of the state beside it. */
    | { kind: 'place'; of: 'state' | 'county' | 'post' }
    | { kind: 'phone' }
    | { kind: 'email'; max: number }
    /** Parts, checks and lines are those of the country. `flat`: kept beside the other answers of the page. */
    | { kind: 'address'; flat?: true }
    | { kind: 'group'; fields: readonly Field[] }
    | { kind: 'list'; entry: Field; min?: number; max: number; list: ListWords }
    /** Strokes in a box of 0 to 1, as the hand drew them. */
    | { kind: 'signature' }
    /** The questions of the rules; which text was on the screen is kept beside the answers. */
    | { kind: 'questions'; versionAt: string }
    /** The points of the rules, each with the version of the text that was agreed to: those of a group, or those of none. */
    | { kind: 'consents'; group?: string }
  );
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

/** `nth` names one of several, with `{nth}` in it. `empty` stands where there is none yet. */
type ListWords = { nth: Words; add: Words; remove: Words; empty?: Words };

/** `name` in a list of pages, `title` the question it asks, `why` it is asked. */
type PageWords = { name: Words; title: Words; why: Words };

export type Page = {
  id: string;
  words: PageWords;
  /** Pages that come first, because this one shows what they said. */
  after?: readonly string[];
  when?: Condition;
  fields: readonly Field[];
  /** What fields of the page must agree on. */
  checks?: readonly PageCheck[];
  /** Brings what was kept in the version before to this one; what fits stays as it is. */
  lift?: (answer: Answer) => Answer;
  /** Roles that see the page besides those whose work is the whole file. */
  seenBy?: readonly StaffRole[];
};

/** A page of the form, or where the platform's own stand: the country one is in, the pictures the rules ask. */
export type Step = Page | 'presence' | 'slots';

/** A pointer for the officer, raised when the order is sent. */
export type FormFlag = { code: string; target: string; when: Condition };

/**
 * How a day of the form lies to another one, over all its pages: what each day by itself does not show. It lies at least
 * `least` and at most `most` years after the other; before it where they are negative.
 */
export type DayRule = {
  /** As `page.field`; in a list `*` stands for each entry: `family.children.*.birthDay`. */
  day: string;
  /** The same, without lists. */
  from: string;
  least?: number;
  most?: number;
  /** What is said where it does not hold. */
  code: string;
  /** It can be so, though it seldom is: it is told and stops nobody. */
  note?: true;
};

export type FormDef = {
  id: string;
  version: number;
  groups: readonly { id: string; words: Words; steps: readonly Step[] }[];
  /** Which answers say what the rules ask about a case, as `page.field`. */
  factsFrom: FactSources;
  /** Facts that it says in words of its own. */
  drawn?: readonly DrawnFact[];
  /** Where the address is by which posts share out their districts: a page with a flat one, or `page.field`. */
  residence?: string;
  flags?: readonly FormFlag[];
  /** How its days lie to one another, over all pages. */
  days?: readonly DayRule[];
};

/** What is wrong with a definition: where, and what to do. */
export type FormProblem = { where: string; problem: string };

export function pagesOf(form: FormDef): Page[] {
  return form.groups.flatMap(({ steps }) => steps.filter((step) => typeof step !== 'string'));
}

/** A field of a page by its id, with the type it was written with. @throws where the page has none; it does not compile either */
export function fieldOf<P extends Pick<Page, 'id' | 'fields'>, Id extends P['fields'][number]['id']>(
  page: P,
  id: Id,
): Extract<P['fields'][number], { id: Id }> {
  const field = page.fields.find((one) => one.id === id);
  if (field === undefined) throw new Error(`${page.id} has no field ${id}`);
  return field as Extract<P['fields'][number], { id: Id }>;
}

export function findPage(form: FormDef, id: string): Page | null {
  return pagesOf(form).find((page) => page.id === id) ?? null;
}
