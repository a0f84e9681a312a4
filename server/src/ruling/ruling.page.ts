import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listRules, openRule, openRuleChange } from '@lingshi/contract/ruling/ruling.contract.ts';
import { chosenRows } from '@lingshi/domain/policy/policy.resolve.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import type { ActiveRow } from '@lingshi/domain/policy/rule-book.ts';
import { isSameKey, rowsBehind } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleChange, RuleKey } from '@lingshi/domain/policy/rule-change.ts';
import { addDays, compareDays, dayIn, isInRange } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { AppError } from '../platform/http/app-error.ts';
import { instantPlace, readCursor, writeCursor } from '../platform/http/page-cursor.ts';
import { officerNames } from '../staff/staff.names.ts';
import { postOfOfficer, seenOf } from './ruling.propose.ts';
import type { RulingParts } from './ruling.propose.ts';
import { changesOfItem, findChange, listChanges } from './ruling.store.ts';
import type { ChangeCursor, StoredChange } from './ruling.store.ts';

export type RowCard = RouteAnswer<typeof listRules>['rows'][number];
type ChangeCard = RouteAnswer<typeof openRuleChange>['change'];
type Key = Pick<RuleChange, 'subject' | 'item' | 'service' | 'kind'>;

/** Of several rows for one item the one that holds at the post, for each service it is written for. */
export function rulesOn(
  parts: AccountParts,
  actor: StaffActor,
  wanted: Day | undefined,
): RouteAnswer<typeof listRules> {
  const post = postOfOfficer(parts, actor);
  const today = dayIn(post.timeZone, parts.clock.now());
  const day = wanted ?? today;
  return { day, today, rows: rowsHere(parts, post, day).map(toRow) };
}

export function rowsHere({ rules }: RulingParts, post: Post, day: Day): PolicyRow[] {
  const here = rules.rows.filter(
    (row) => ['*', post.country, post.id].includes(row.post) && isInRange(row, day),
  );
  const scopes = Map.groupBy(here, ({ service, kind }) => `${service}/${kind}`);
  return [...scopes.values()].flatMap((rows) => chosenRows(rows));
}

/** The rows of an item over all days, with what was ever proposed for it. */
export async function openItem(
  parts: AccountParts,
  actor: StaffActor,
  key: Key,
): Promise<RouteAnswer<typeof openRule>> {
  const post = postOfOfficer(parts, actor);
  const whole = { ...key, ruleSet: parts.rules.ruleSet, post: post.id };
  const rows = rowsBehind(parts.rules.rows, whole, post.country).toSorted((a, b) =>
    compareDays(a.from, b.from),
  );
  const changes = await parts.pools.withPost(post.id, async (client) =>
    toCards(parts, actor, { client, stored: await changesOfItem(client, whole) }),
  );
  const base = baseOf(rows, whole, dayIn(post.timeZone, parts.clock.now()));
  return { rows: rows.map(toRow), base, changes, seen: seenOf(parts.rules.raw, whole, post) };
}

/** @param rows of one item, by their first day */
function baseOf(rows: readonly ActiveRow[], key: RuleKey, today: Day): RowCard | null {
  const coming = rows.findLast((row) => isSameKey(row, key) && compareDays(today, row.from) < 0);
  const base = coming ?? chosenRows(rows.filter((row) => isInRange(row, today)))[0] ?? rows.at(-1);
  return base === undefined ? null : toRow(base);
}

const PAGE = 50;

/** @param after `next` of the page before @throws request.invalid */
export async function pageOfChanges(
  parts: AccountParts,
  actor: StaffActor,
  after: string | undefined,
): Promise<{ changes: ChangeCard[]; next: string | null }> {
  const behind = after === undefined ? null : readPlace(after);
  return await parts.pools.withPost(actor.post, async (client) => {
    const stored = await listChanges(client, behind, PAGE);
    const last = stored.length === PAGE ? stored.at(-1) : undefined;
    const next = last === undefined ? null : writeCursor([last.proposedAt, last.id]);
    return { changes: await toCards(parts, actor, { client, stored }), next };
  });
}

const PLACE = z.tuple([instantPlace, z.uuid()]);

function readPlace(cursor: string): ChangeCursor {
  const [at, id] = readCursor(PLACE, 'after', cursor);
  return { at, id };
}

/** @throws rule.not_found */
export async function openChange(
  parts: AccountParts,
  actor: StaffActor,
  id: string,
): Promise<RouteAnswer<typeof openRuleChange>> {
  const post = postOfOfficer(parts, actor);
  return await parts.pools.withPost(post.id, async (client) => {
    const found = await findChange(client, id);
    if (found === null) throw new AppError('rule.not_found');
    const [change] = await toCards(parts, actor, { client, stored: [found] });
    if (change === undefined) throw new AppError('rule.not_found');
    return { change, before: rowBefore(parts, post.country, found.change) };
  });
}

/** What held on the day before, from this item's own rows or the wider ones. */
function rowBefore({ rules }: AccountParts, country: string, change: RuleChange): RowCard | null {
  const eve = addDays(change.from, -1);
  const rows = rowsBehind(rules.rows, change, country).filter((row) => isInRange(row, eve));
  const [row] = chosenRows(rows);
  return row === undefined ? null : toRow(row);
}

type Reading = { client: PoolClient; stored: readonly StoredChange[] };

async function toCards(
  parts: AccountParts,
  actor: StaffActor,
  { client, stored }: Reading,
): Promise<ChangeCard[]> {
  const ids = stored.flatMap(({ proposedBy, steps }) => [proposedBy, ...steps.map((step) => step.officerId)]);
  const names = await officerNames(parts, client, ids);
  const nameOf = (id: string) => names.get(id) ?? '';
  return stored.map(({ id, change, why, state, steps, proposedBy, proposedAt }) => ({
    id,
    why,
    state,
    row: toRow(change),
    mine: proposedBy === actor.id,
    steps: [
      {
        state: 'proposed' as const,
        officer: nameOf(proposedBy),
        words: why,
        at: proposedAt,
      },
      ...steps.map(({ officerId, ...step }) => ({
        ...step,
        officer: nameOf(officerId),
      })),
    ],
  }));
}

export function toRow(row: PolicyRow | RuleChange): RowCard {
  const { subject, item, service, kind, ruleSet, post, from, to, source, confidence, note, body } = row;
  const key = { subject, item, service, kind, ruleSet, post };
  return { ...key, from, to, source, confidence, note: note ?? null, body };
}
