import { maskChineseName } from '@lingshi/domain/identity/masking.ts';
import { formatInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';
import { listApplicants } from '../account/applicant.store.ts';
import type { ApplicantCard } from '../account/applicant.store.ts';
import type { Db } from '../account/session.store.ts';
import { offersAt, soonestOf } from '../policy/policy.served.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { invitationCode } from '../invitation/invitation.code.ts';
import { findHolderName, loadApplicantNames, MANDATE_COLUMNS, toSharedCard } from './mandate.store.ts';
import type { MandateRow, SharedCard } from './mandate.store.ts';
import { across } from '../platform/db/account-crossing.ts';

export type GivenMandate = SharedCard & {
  applicant: string | null;
  holder: string | null;
  code: string | null;
  codeEndsAt: string;
};
export type HeldMandate = SharedCard & { applicantId: string; applicant: string };

/** The newest are shown; a person has a handful. */
const MOST_SHOWN = 50;

/** Both sides of one account. */
export async function listMandates(parts: AccountParts, accountId: string) {
  const db = parts.pools.applicant;
  const people = await listApplicants(parts, db, accountId);
  const [given, held, own] = await Promise.all([
    listGiven(parts, db, accountId, people),
    listHeld(parts, db, accountId),
    findHolderName(parts, db, accountId),
  ]);
  return {
    given,
    held,
    services: listServices(parts),
    // A name nobody has declared may be written anew with every invitation.
    name: own === null ? null : (people.find(({ relation }) => relation === 'self')?.label ?? null),
    people: people.flatMap(({ id, label, relation }) =>
      relation === 'child' || relation === 'ward' ? [{ id, label, relation }] : [],
    ),
    verified: own?.verified === true,
  };
}

/** What the rules offer anywhere, each with the kind that is served soonest. */
function listServices({ rules, clock, forms }: AccountParts) {
  const offers = rules.book.posts.flatMap((post) => offersAt({ rules, clock, forms, post, chosen: false }));
  return rules.book.services.flatMap(({ id, words }) => {
    const served = soonestOf(offers, id);
    return served === undefined ? [] : [{ id, words, served }];
  });
}

async function listGiven(
  parts: AccountParts,
  db: Db,
  accountId: string,
  people: readonly ApplicantCard[],
): Promise<GivenMandate[]> {
  const { rows } = await db.query(SELECT_GIVEN, [accountId, MOST_SHOWN]);
  return await Promise.all((rows as MandateRow[]).map(async (row) => toGivenCard(parts, db, row, people)));
}

/** Who gave it sees the whole name of who files. */
export async function toGivenCard(
  parts: AccountParts,
  db: Db,
  row: MandateRow,
  people: readonly ApplicantCard[],
): Promise<GivenMandate> {
  const whom = people.find(({ id }) => id === row.applicantId);
  const card = toSharedCard(row, parts.clock.now());
  const { holderId } = row;
  const naming = async () => (holderId === null ? null : findHolderName(parts, db, holderId));
  const holder = await across(db, 'mandate_sides', naming);
  const code =
    card.state === 'invited' ? formatInvitationCode(invitationCode(parts, 'mandate', row.id)) : null;
  const applicant = whom === undefined || whom.relation === 'self' ? null : whom.label;
  return { ...card, applicant, holder: holder?.name ?? null, code, codeEndsAt: row.codeEndsAt };
}

async function listHeld(parts: AccountParts, db: Db, accountId: string): Promise<HeldMandate[]> {
  const { rows } = await db.query(SELECT_HELD, [accountId, MOST_SHOWN]);
  const held = rows as MandateRow[];
  const people = [...new Set(held.map(({ applicantId }) => applicantId))];
  const names = await across(db, 'mandate_sides', async () => loadApplicantNames(parts, db, people));
  return held.map((row) => {
    const card = toSharedCard(row, parts.clock.now());
    const name = names.get(row.applicantId) ?? '';
    // What is over shows no more than is needed to tell one from another.
    const applicant = card.state === 'in_force' ? name : maskChineseName(name);
    return { ...card, applicantId: row.applicantId, applicant };
  });
}

const SELECT_GIVEN = `SELECT ${MANDATE_COLUMNS} FROM mandate m WHERE m.account_id = $1 ORDER BY m.created_at DESC, m.id LIMIT $2`;
const SELECT_HELD = `SELECT ${MANDATE_COLUMNS} FROM mandate m WHERE m.holder_id = $1 ORDER BY m.created_at DESC, m.id LIMIT $2`;
