import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import { interviewFor } from '@lingshi/domain/interview/interview.rules.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { isEnded, STATUS } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { findSlotOf } from '@lingshi/domain/policy/material.ts';
import type { SlotReader } from '@lingshi/domain/policy/policy-body.schema.ts';
import { commandsNow } from '@lingshi/domain/lifecycle/lifecycle.buttons.ts';
import { whereTo } from '@lingshi/domain/lifecycle/lifecycle.preview.ts';
import { isGateOpen } from '@lingshi/domain/mail/mail.rules.ts';
import type { OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { filersOf } from '@lingshi/domain/order/order.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { PoolClient } from 'pg';
import { deadlinesOf, expectedPapers, packingOf } from '../order/order.facts.ts';
import { policyOf } from '../order/order.policy.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { listFiles } from '../order/order.files.ts';
import type { FileCard } from '../order/order.files.ts';
import { documentsOf } from '../order/order.page.ts';
import { openSubjectField } from '../order/order.subject.ts';
import { listTimeline } from '../order/order.timeline.ts';
import { listMessages } from '../message/message.load.ts';
import { findDeskIdentity } from '../registry/registry.answers.ts';
import { findPhotoCheck } from '../photo/photo.store.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { findPresenceProof, NO_PROOF } from '../presence/presence.store.ts';
import { findDeskFace } from '../face/face.desk.ts';
import { findBefore } from './desk.before.ts';
import { findDeskPage } from './desk.data-page.ts';
import { listFamily } from './desk.family.ts';
import { listFilers } from './desk.filer.ts';
import { listFlags } from './desk.flags.ts';
import { findDeskGuardians } from './desk.guardians.ts';
import { readOrder } from './desk.read.ts';
import type { Reader } from './desk.read.ts';
import { personIn, seeOrder } from '../order/order.seen.ts';
import { askableOf } from '../order/order.owed.ts';
import { answersSeen, slotsSeen, viewOf } from './desk.view.ts';

/**
 * An order with everything its officer works with. Opening it is one logged reading.
 * @throws order.not_found
 */
export async function openDesk(parts: OrderParts, reader: Reader, orderId: string) {
  return await parts.pools.withPost(reader.post, async (client) => {
    const loaded = await readOrder(parts, client, reader, { orderId, what: 'desk' });
    const where = policyOf(parts, loaded.order);
    const view = viewOf(reader.roles);
    const commands = commandsOf(loaded, reader, where);
    const slots = slotsSeen(view, where.policy);
    const sees = (reader: SlotReader) => slots.includes(findSlotOf(where.policy, reader) ?? '');
    const { answers, maskedFields } = answersSeen(view, where.form, seeOrder(loaded, where).answers);
    const stored = await findStored(client, orderId);
    return {
      order: headOf(loaded, reader, stored),
      answers,
      maskedFields,
      ...(await findBefore(client, loaded, where, view)),
      flags: await listFlags(client, loaded.order, parts, where),
      files: (await listFiles(client, orderId)).flatMap((file) => seenFile(file, slots, where)),
      photo: sees('photo') ? await findPhotoCheck(client, { orderId, dek: loaded.dek }) : null,
      face: view.whole ? await findDeskFace(client, loaded, where) : null,
      presenceProof: view.whole ? await findPresenceProof(client, orderId) : NO_PROOF,
      documents: documentsOf(loaded.order, where).filter((kind) => view.documents.includes(kind)),
      timeline: await listTimeline(client, orderId),
      messages: await listMessages(client, loaded.dek, orderId, { internal: true }),
      commands,
      leads: leadsOf(loaded, commands),
      supplementTargets: commands.includes('askSupplement') ? askableOf(loaded, where) : [],
      supplement: supplementOf(loaded),
      papers: papersOf(loaded, where, stored),
      dataPage: sees('data_page') ? await findDeskPage(client, loaded, where) : null,
      identity: await findDeskIdentity(client, orderId, identityOf(parts, loaded, where)),
      filers: view.whole ? await listFilers(parts, client, reader, loaded.order) : [],
      family: await listFamily(client, reader, { orderId, now: parts.clock.now() }),
      guardians: view.whole ? await findDeskGuardians(client, loaded, where) : null,
      refusalRules: commands.includes('refuse')
        ? where.policy.refusals.map(({ item, words }) => ({ id: item, words }))
        : [],
      holdReasons: holdReasonsOf(loaded, where, commands),
    };
  });
}

function commandsOf(
  { order, claimedBy }: LoadedOrder,
  { officerId, post, roles }: Reader,
  { today, policy }: OrderPolicy,
): OrderCommandType[] {
  const actor = { kind: 'officer', officerId, post, roles } as const;
  return commandsNow(order, actor, { claimedBy, today, days: deadlinesOf(policy) });
}

function seenFile(file: FileCard, slots: readonly string[], { policy }: OrderPolicy) {
  if (!slots.includes(file.slot)) return [];
  const row = policy.materials.find(({ item }) => item === file.slot);
  return [{ ...file, reader: row?.slot?.reader ?? null }];
}

/** Told while one may be chosen, and while one that was chosen is read. */
function holdReasonsOf({ order }: LoadedOrder, { policy }: OrderPolicy, commands: readonly string[]) {
  const wanted = commands.includes('holdPapers') || order.status === 'papers_on_hold';
  return wanted ? policy.holds.map(({ item, words }) => ({ id: item, words })) : [];
}

function identityOf(parts: OrderParts, loaded: LoadedOrder, where: OrderPolicy): Buffer | null {
  const person = formPersonOf(personIn(loaded, where));
  return person === null ? null : identityIndex(parts, person);
}

type Stored = { unread: boolean; name: Buffer };

async function findStored(client: PoolClient, orderId: string): Promise<Stored> {
  const { rows } = await client.query<Stored>(
    `SELECT o.unread_by_post AS unread, s.name FROM orders o JOIN order_subject s ON s.order_id = o.id WHERE o.id = $1`,
    [orderId],
  );
  if (rows[0] === undefined) throw new Error('A submitted order has a subject');
  return rows[0];
}

function headOf({ order, ...loaded }: LoadedOrder, reader: Reader, { unread }: Stored) {
  return {
    id: order.id,
    number: order.number ?? '',
    maskedName: loaded.maskedName,
    service: order.service,
    kind: order.kind,
    status: order.status,
    turn: STATUS[order.status].turn,
    away: !order.ownDistrict,
    queueAt: order.queueAt ?? '',
    dueDay: order.dueDay,
    travelDay: order.travelDay ?? null,
    claimedBy: loaded.claimedBy,
    claimedByMe: loaded.claimedBy === reader.officerId,
    claimedUntil: loaded.claimedUntil,
    unread,
    version: order.version,
    post: order.post,
    residencePost: order.residencePost,
    submittedAt: order.submittedAt ?? '',
    presence: order.presence === 'outside' ? null : order.presence,
    rulesVersion: order.rulesVersion ?? '',
    form: order.form,
    fee: order.fee,
    endorsements: order.endorsements,
    oldBookInParcel: order.mail?.oldBookInParcel === true,
    oldBookCancelled: order.mail?.oldBookCancelled === true,
    firstReviewByMe: order.firstReviewerId === reader.officerId,
    onBehalf: order.onBehalf !== undefined,
    behalf: behalfOf(order, reader),
    refusedRule: order.refusedRule,
    interview: order.interview ?? null,
    interviewFor: interviewFor(order, isEnded(order)),
  };
}

function behalfOf({ onBehalf }: Order, { officerId }: Reader) {
  if (onBehalf === undefined) return null;
  const { how, handed } = onBehalf;
  return { how, handed, byMe: filersOf(onBehalf).includes(officerId) };
}

function leadsOf({ order }: LoadedOrder, commands: readonly OrderCommandType[]): Record<string, OrderStatus> {
  return Object.fromEntries(
    commands.flatMap((type) => {
      const status = whereTo(order, type);
      return status === null ? [] : [[type, status]];
    }),
  );
}

function supplementOf({ order }: LoadedOrder): { targets: string[] } | null {
  return order.supplement === null ? null : { targets: [...order.supplement.targets] };
}

/** From the mail gate on: what has to lie in the envelope, and what did. Rule: notice 二(一)5(1), 二(一)6. */
function papersOf(loaded: LoadedOrder, where: OrderPolicy, { name }: Stored) {
  const { order } = loaded;
  if (!isGateOpen(order)) return null;
  const { contents, payment } = expectedPapers(loaded, where);
  return {
    expected: packingOf(loaded, where)
      .filter(({ item }) => contents.includes(item))
      .map(({ item, words, quantity }) => ({ id: item, words, quantity })),
    payment: payment && {
      instruments: [...payment.instruments],
      amount: payment.amount,
      payee: payment.payee,
      // The name as it will be printed. Rule: notice 二(一)6.
      memo: payment.memo === 'none' ? '' : openSubjectField(loaded.dek, order.id, 'name', name),
    },
    trackingIn: order.mail?.papers?.trackingIn ?? null,
    contents: [...(order.mail?.papers?.contents ?? [])],
    problems: [...(order.mail?.papers?.problems ?? [])],
    trackingOut: order.mail?.trackingOut ?? null,
  };
}
