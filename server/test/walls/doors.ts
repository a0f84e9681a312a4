import type { DatabaseRole } from '../../src/platform/db/lead.ts';

type Door = { for: readonly DatabaseRole[]; why: string };

const ALL = ['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'] as const;

/** Functions that a role may call, and what each lets through. Whatever runs with the owner's rights stands here. */
export const DOORS: Readonly<Record<string, Door>> = {
  'own_account()': { for: ALL, why: 'reads a setting' },
  'is_own(account uuid)': { for: ALL, why: 'compares with a setting' },
  'is_own_officer(whose uuid)': { for: ALL, why: 'asks under the policy of officers' },
  'proof_rank(proof text)': { for: ALL, why: 'counts' },
  'holds_mandate(one uuid)': { for: ['lingshi_applicant'], why: 'that the present account holds a mandate' },
  'acts_for(person uuid)': {
    for: ['lingshi_applicant'],
    why: 'that the present account holds one for a person',
  },
  'reaches_person(person uuid)': {
    for: ['lingshi_applicant'],
    why: 'that the present account is a person’s, or sees an order of theirs',
  },
  'discard_draft(draft uuid, owner uuid)': {
    for: ['lingshi_applicant'],
    why: 'takes a draft away, of the present account or under a mandate it holds',
  },
  'own_rivals(of_order uuid)': {
    for: ['lingshi_applicant'],
    why: 'of one’s own order, who holds its numbers; of another’s, that oneself does',
  },
  'holder_identity(of_order uuid)': {
    for: ['lingshi_staff'],
    why: 'of an order of the post: a level, a verdict',
  },
  'applicant_identity(of_order uuid, of_identity bytea)': {
    for: ['lingshi_staff'],
    why: 'of an order of the post: a level, a verdict',
  },
  'rival_proof(of_order uuid)': {
    for: ['lingshi_staff'],
    why: 'of an order of the post: how well, since when',
  },
  'list_filings(in_status text[])': {
    for: ['lingshi_staff'],
    why: 'drafts that the post opened: that they are there, and nothing in them',
  },
  'read_filer(of_order uuid, read_at timestamp with time zone, by_officer uuid, as_role text, in_request text)':
    {
      for: ['lingshi_staff'],
      why: 'of an order of the post: who filed it, with a line of the access log',
    },
  'read_holders(of_order uuid, read_at timestamp with time zone, by_officer uuid, as_role text, in_request text)':
    {
      for: ['lingshi_staff'],
      why: 'of an order of the post: who read it under a mandate, with a line of the access log',
    },
  'rivals_of(of_order uuid)': { for: ['lingshi_worker'], why: 'asks as its caller' },
  'discard_old_draft(draft uuid, owner uuid)': {
    for: ['lingshi_worker'],
    why: 'the sweep takes a draft away',
  },
  'fold_work_counts()': { for: ['lingshi_worker'], why: 'adds up numbers of orders' },
  'remove_draft(draft uuid, owner uuid)': { for: [], why: 'behind the two that take a draft away' },
  'add_upload_use(whose uuid, what text, at timestamp with time zone, size integer)': {
    for: [],
    why: 'behind the trigger that counts pictures',
  },
};

/** Triggers that run with the owner's rights: each writes what follows from the row it was called for. */
export const OWNED_TRIGGERS: readonly string[] = [
  'count_upload()',
  'drop_untouched_wish()',
  'guard_rule_proposal()',
  'guard_rule_step()',
  'move_up_live_order()',
  'note_work_count()',
  'witness_rule_change()',
];
