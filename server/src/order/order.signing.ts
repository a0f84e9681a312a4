import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { SigningFacts } from '@lingshi/domain/guardian/guardian.types.ts';
import type { SigningWay } from '@lingshi/domain/guardian/guardian.command.ts';
import { demandsOf } from '@lingshi/domain/order/order.demands.ts';
import { sealJson } from '../platform/crypto/cipher.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import { pinCase } from './order.case.ts';
import { factsOfCase, guardiansOf, missingPictures } from './order.facts.ts';
import { answerPlace } from './order.load.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';
import { seeOrder } from './order.seen.ts';

type Place = { topic: string; field: string; paper: string };

/** Where the form says how the other guardian signs, and the slot of the sheet; null where it does not ask. */
function placeIn({ service }: OrderPolicy): Place | null {
  if (service.signing === undefined) return null;
  const [topic = '', field = ''] = service.signing.at.split('.');
  return { topic, field, paper: service.signing.paper };
}

/** How the other guardian signs as the form says it; null where nobody else signs, or not at all. */
export function signingWay(loaded: LoadedOrder, where: OrderPolicy): SigningWay | null {
  const place = placeIn(where);
  if (place === null) return null;
  const way = textAt(seeOrder(loaded, where).answers, `${place.topic}.${place.field}`);
  return way === 'code' || way === 'paper' ? way : null;
}

/** What the applicant's page offers: the other way, and where the sheet goes. */
export function signingOf(loaded: LoadedOrder, where: OrderPolicy) {
  const [way, place] = [signingWay(loaded, where), placeIn(where)];
  const { status, firstReviewerId, guardian } = loaded.order;
  const open = status === 'awaiting_signatures' || (status === 'in_first_review' && firstReviewerId === null);
  const signed = (guardian?.signatures.length ?? 0) > 1;
  if (way === null || place === null || !open || signed) return null;
  return { way, slot: place.paper, sent: loaded.files.some(({ slot }) => slot === place.paper) };
}

/** The order as it would be with the other way of signing; null where there is no other. */
function otherwise(loaded: LoadedOrder, where: OrderPolicy, how: SigningWay): LoadedOrder | null {
  const [way, place] = [signingWay(loaded, where), placeIn(where)];
  if (way === null || way === how || place === null) return null;
  const answers = loaded.answers.map((stored) =>
    stored.topic === place.topic ? { ...stored, answer: { ...stored.answer, [place.field]: how } } : stored,
  );
  return { ...loaded, answers };
}

/** What a change of the way is judged by: the signatures and the sheets the rules ask for then. */
export function signingFacts(
  loaded: LoadedOrder,
  where: OrderPolicy,
  how: SigningWay,
): { signing?: SigningFacts } {
  const then = otherwise(loaded, where, how);
  if (then === null) return {};
  const facts = factsOfCase(then, where);
  const { guardiansWanted = 0 } = guardiansOf(where.policy, facts, then);
  return {
    signing: {
      wanted: guardiansWanted,
      filerPersonId: loaded.order.accountId,
      missing: missingPictures(loaded, demandsOf(where.policy, facts).uploads),
    },
  };
}

/** The answer changes with the order, or neither does. */
export function signingWrites(
  loaded: LoadedOrder,
  where: OrderPolicy,
  { how, at }: { how: SigningWay; at: string },
): ((sql: OneStatement) => void)[] {
  const [then, place] = [otherwise(loaded, where, how), placeIn(where)];
  const stored = then?.answers.find(({ topic }) => topic === place?.topic);
  if (then === null || stored === undefined) return [];
  const { topic, answer, version } = stored;
  const sealed = sealJson(loaded.dek, answer, answerPlace(loaded.order.id, topic));
  return [
    (sql) =>
      sql.with(
        'signing',
        `UPDATE order_answer a SET sealed = ${sql.bind(sealed, 'bytea')}, version = a.version + 1,
           saved_at = ${sql.bind(at, 'timestamptz')}
         FROM upd WHERE a.order_id = upd.id AND a.topic = ${sql.bind(topic, 'text')}
           AND a.version = ${sql.bind(version, 'int')}`,
      ),
    pinCase(then, where, loaded.order),
  ];
}
