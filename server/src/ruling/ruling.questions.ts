import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listOpenQuestions } from '@lingshi/contract/ruling/ruling.contract.ts';
import { openQuestions } from '@lingshi/domain/policy/open-question.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import { dayIn, isInRange } from '@lingshi/domain/shared/day.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { rowsHere, toRow } from './ruling.page.ts';
import { postOfOfficer } from './ruling.propose.ts';
import { changesToCome } from './ruling.store.ts';
import type { StoredChange } from './ruling.store.ts';

type Answer = RouteAnswer<typeof listOpenQuestions>;

/** The rules in force at the post today that nobody has decided for it, by the questions they wait for. */
export async function listQuestions(parts: AccountParts, actor: StaffActor): Promise<Answer> {
  const post = postOfOfficer(parts, actor);
  const day = dayIn(post.timeZone, parts.clock.now());
  const { book, maps } = parts.rules;
  const coming = await parts.pools.withPost(post.id, async (client) => changesToCome(client, day));
  const mapsHere = maps.filter((map) => map.country === post.country && isInRange(map, day));
  const open = openQuestions(book.openQuestions, rowsHere(parts, post, day), mapsHere);
  const questions = open.map(({ rows, maps: asked, ...question }) => ({
    ...question,
    rows: rows.map((row) => ({ row: toRow(row), answer: answerTo(row, coming) })),
    maps: asked.map(({ id, source, confidence }) => ({ id, source, confidence })),
  }));
  return { day, questions };
}

function answerTo(
  row: PolicyRow,
  coming: readonly StoredChange[],
): Answer['questions'][number]['rows'][number]['answer'] {
  const found = coming.find(
    ({ change: { subject, item, service, kind } }) =>
      row.subject === subject && row.item === item && row.service === service && row.kind === kind,
  );
  return found === undefined ? null : { changeId: found.id, state: found.state, from: found.change.from };
}
