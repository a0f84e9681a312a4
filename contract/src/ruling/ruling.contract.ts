import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { SUBJECTS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { CHANGE_PROBLEMS } from '@lingshi/domain/policy/rule-change.problem.ts';
import {
  CHANGE_DECISIONS,
  CHANGE_STATES,
  RULE_READERS,
  RULE_ROLES,
} from '@lingshi/domain/policy/rule-change.guard.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { CONFIDENCES } from '@lingshi/domain/policy/source.schema.ts';
import { route } from '../route.ts';
import { FRESH_PROOF_SECONDS, at, day, empty, id, words } from '../shared/shapes.ts';

const name = z.string().min(1).max(60);
const text = typedText.min(2).max(500);

/** What a rule is about, and where it holds; as in the files of rules. */
const keyShape = { subject: z.enum(SUBJECTS), item: name, service: name, kind: name };

export const ruleRow = z.object({
  ...keyShape,
  ruleSet: z.string(),
  post: z.string(),
  from: day,
  to: day.nullable(),
  source: z.string(),
  confidence: z.enum(CONFIDENCES),
  note: z.string().nullable(),
  /** As its subject asks; null = from that day the item no longer holds. */
  body: z.unknown(),
});

export const listRules = route({
  method: 'GET',
  path: '/api/staff/rules',
  audience: 'staff',
  roles: RULE_READERS,
  tag: 'ruling',
  summary: 'The rules in force at the officer’s post on a day, with their sources',
  query: z.object({ day: day.optional() }),
  answer: z.object({ day, today: day, rows: z.array(ruleRow) }),
  errors: [],
  limit: 'work_by_officer',
});

export const ruleStep = z.object({
  state: z.enum(CHANGE_STATES),
  officer: z.string(),
  words: z.string(),
  at,
});
export const ruleChange = z.object({
  id,
  row: ruleRow,
  why: z.string(),
  state: z.enum(CHANGE_STATES),
  /** Who did what, the proposal first. */
  steps: z.array(ruleStep),
  /** Whether it was proposed by the officer who asks. */
  mine: z.boolean(),
});

/** One item at the post, over all days: its rows, and every change that was ever proposed. */
export const openRule = route({
  method: 'GET',
  path: '/api/staff/rules/item',
  audience: 'staff',
  roles: RULE_READERS,
  tag: 'ruling',
  summary: 'The history of one rule, past and to come, and the proposals to change it',
  query: z.object(keyShape),
  answer: z.object({
    rows: z.array(ruleRow),
    /** What the next row is written from: the last of the post's own that is still to come, else what holds today. */
    base: ruleRow.nullable(),
    changes: z.array(ruleChange),
    seen: z.string(),
  }),
  errors: [],
  limit: 'work_by_officer',
});

const unansweredRow = z.object({
  row: ruleRow,
  /** A row of the post that waits for approval, or for its first day. */
  answer: z.object({ changeId: id, state: z.enum(CHANGE_STATES), from: day }).nullable(),
});

/** Answered is a question whose rows in force say who decided them; so each answer is a row like any other. */
export const listOpenQuestions = route({
  method: 'GET',
  path: '/api/staff/rules/questions',
  audience: 'staff',
  roles: RULE_READERS,
  tag: 'ruling',
  summary: 'What a ministry has to answer: rules in force at the post that are our own or unconfirmed',
  answer: z.object({
    day,
    questions: z.array(
      z.object({
        /** Of the list of questions; null = a rule without one: does it hold? */
        number: z.int().nullable(),
        words: words.nullable(),
        rows: z.array(unansweredRow),
        /** Maps of districts are answered in the files. */
        maps: z.array(z.object({ id: name, source: z.string(), confidence: z.enum(CONFIDENCES) })),
      }),
    ),
  }),
  errors: [],
  limit: 'work_by_officer',
});

export const ruleWish = z.object({
  ...keyShape,
  from: day,
  to: day.nullable(),
  body: z.unknown(),
  source: text,
  confidence: z.enum(CONFIDENCES),
  note: text.optional(),
});

export const proposeRule = route({
  method: 'POST',
  path: '/api/staff/rules/changes',
  audience: 'staff',
  roles: RULE_ROLES,
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'ruling',
  summary: 'Propose a rule of the own post, from tomorrow on at the earliest',
  idempotent: true,
  body: ruleWish.extend({
    why: text,
    /** From `openRule`: when the rows are others by now, nothing is proposed. */
    seen: z.string().max(40),
  }),
  answer: z.object({ id }),
  status: 201,
  errors: ['rule.invalid', 'rule.proposed_already', 'version.stale'],
  limit: 'work_by_officer',
});

const money = moneySchema.nullable();
const steps = z.array(z.string());
const need = z.enum(['required', 'perhaps']).nullable();
/**
 * What another rule makes of a case; `null` = does not hold, no fee, no limit. A `rule` that holds before and after says
 * something else.
 */
export const answerChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('offered'), before: z.boolean(), after: z.boolean() }),
  z.object({ what: z.literal('served'), before: z.string(), after: z.string() }),
  z.object({ what: z.literal('fee'), before: money, after: money }),
  z.object({ what: z.literal('path'), before: steps, after: steps }),
  z.object({ what: z.literal('guardians'), before: z.int(), after: z.int() }),
  z.object({
    what: z.literal('deadline'),
    item: z.string(),
    before: z.int().nullable(),
    after: z.int().nullable(),
  }),
  z.object({
    what: z.literal('rule'),
    subject: z.enum(SUBJECTS),
    item: z.string(),
    words: words.nullable(),
    before: need,
    after: need,
  }),
]);

/** Orders, those that would be answered otherwise, and those on which such a rule cannot be tried. */
const counted = { orders: z.int(), changed: z.int(), untried: z.int() };

export const replayRule = route({
  method: 'POST',
  path: '/api/staff/rules/replay',
  audience: 'staff',
  roles: RULE_READERS,
  tag: 'ruling',
  summary: 'What a rule would have done to the orders of the last year, and which open ones it touches',
  body: ruleWish,
  answer: z.discriminatedUnion('tried', [
    /** What becomes of such rules hangs on what is kept of nobody: they are not tried. */
    z.object({ tried: z.literal(false) }),
    z.object({
      tried: z.literal(true),
      ...counted,
      /** Filed before facts were pinned: what hangs on others is answered "perhaps". */
      partly: z.int(),
      groups: z.array(z.object({ changes: z.array(answerChange), orders: z.int() })),
      /** They keep the rules of the day they were filed on. */
      open: z.object({ ...counted, numbers: z.array(z.string()) }),
    }),
  ]),
  errors: ['rule.invalid'],
  limit: 'reading_by_actor',
});

export const ruleProblem = z.object({ field: z.string(), code: z.enum(CHANGE_PROBLEMS), detail: z.string() });

export const listRuleChanges = route({
  method: 'GET',
  path: '/api/staff/rules/changes',
  audience: 'staff',
  roles: RULE_READERS,
  tag: 'ruling',
  summary: 'The proposals of the post, newest first',
  query: z.object({ after: z.string().max(200).optional() }),
  answer: z.object({ changes: z.array(ruleChange), next: z.string().nullable() }),
  errors: [],
  limit: 'work_by_officer',
});

const changeParams = z.object({ changeId: id });

export const openRuleChange = route({
  method: 'GET',
  path: '/api/staff/rules/changes/:changeId',
  audience: 'staff',
  roles: RULE_READERS,
  tag: 'ruling',
  summary: 'One proposal, and the row that holds on the day before it',
  params: changeParams,
  answer: z.object({ change: ruleChange, before: ruleRow.nullable() }),
  errors: ['rule.not_found'],
  limit: 'work_by_officer',
});

export const decideRule = route({
  method: 'POST',
  path: '/api/staff/rules/changes/:changeId/decision',
  audience: 'staff',
  roles: RULE_ROLES,
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'ruling',
  summary: 'Approve or reject a proposal of somebody else, or withdraw one before its day',
  params: changeParams,
  body: z.object({ decision: z.enum(CHANGE_DECISIONS), words: text }),
  answer: empty,
  errors: [
    'rule.not_found',
    'rule.invalid',
    'rule.own_proposal',
    'rule.decided_already',
    'rule.in_force',
    'version.stale',
  ],
  limit: 'work_by_officer',
});

export const listLostRules = route({
  method: 'GET',
  path: '/api/staff/rules/lost',
  audience: 'staff',
  roles: ['post_admin', 'auditor'],
  tag: 'ruling',
  summary:
    'Open orders of the post whose rules are no longer those they were filed under: there should be none',
  answer: z.object({
    orders: z.array(
      z.object({ number: z.string().nullable(), pinned: z.string(), resolved: z.string().nullable() }),
    ),
  }),
  errors: [],
  limit: 'work_by_officer',
});
