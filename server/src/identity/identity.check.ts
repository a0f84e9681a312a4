import { z } from 'zod';
import { hoursUntilNextTry, levelAfterRegistry } from '@lingshi/domain/identity/registry-answer.ts';
import { raiseByPage } from '../data-page/data-page.raise.ts';
import { findReading } from '../data-page/data-page.store.ts';
import { wasFaceSeen } from '../face/face.store.ts';
import { mayAskAbout } from '../account/number.asked.ts';
import { proveByMatch } from '../account/number.match.ts';
import { policyOf } from '../order/order.policy.ts';
import { weighOrder } from '../order/order.contest.ts';
import { findSubmitted } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { personIn } from '../order/order.seen.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import { keepOrderAnswer } from '../registry/registry.answers.ts';
import { askAbout } from '../registry/registry.ask.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import type { FormPerson } from '../account/applicant.identity.ts';
import { findApplicantLevel, isHolder, raiseApplicant } from '../account/applicant.level.ts';

const HOUR_MS = 3_600_000;
const job = z.object({ orderId: z.uuid(), tries: z.int().min(0) });
export type ApplicantCheckJob = z.infer<typeof job>;

/**
 * Looks at whom an order is for, as the form was handed in: at the data page that was read, then at the registry's
 * answer. The holder of the account, with a document of the account, was asked about when the name was declared: that
 * answer counts once their face was seen.
 * Whatever comes of it, the order goes on.
 */
export async function checkApplicant(parts: OrderParts, payload: unknown): Promise<void> {
  const { pools, clock, live } = parts;
  const { orderId, tries } = job.parse(payload);
  const loaded = await findSubmitted(parts, pools.worker, orderId, clock.now());
  if (!loaded) return;
  const person = formPersonOf(personIn(loaded, policyOf(parts, loaded.order)));
  const answered = person === null || (await lookAt(parts, loaded, person));
  // What is known by now is what another account's proof of the same number is weighed against.
  await weighOrder(parts, orderId);
  if (!answered) await tryLater(parts, { orderId, tries: tries + 1 });
  live.changed([`account:${loaded.order.accountId}`]);
}

/** @returns false when the registry has to be asked again */
async function lookAt(parts: OrderParts, loaded: LoadedOrder, person: FormPerson): Promise<boolean> {
  const { worker } = parts.pools;
  const { id: orderId, accountId } = loaded.order;
  const faceSeen = await wasFaceSeen(worker, orderId);
  if (await isHolder(worker, orderId)) {
    await proveByMatch(parts, worker, { accountId, faceSeen });
    return true;
  }
  const page = await findReading(worker, { orderId, dek: loaded.dek });
  if (page?.problem === null) {
    const { today } = policyOf(parts, loaded.order);
    await raiseByPage(parts, worker, loaded, { reading: page.reading, today });
  }
  return await askRegistry(parts, loaded, { person, faceSeen });
}

/** @returns false when it has to be asked again; what was confirmed once is not asked twice */
async function askRegistry(
  parts: OrderParts,
  { order }: LoadedOrder,
  { person, faceSeen }: { person: FormPerson; faceSeen: boolean },
): Promise<boolean> {
  const { pools, clock } = parts;
  const one = { applicantId: order.applicantId, identity: identityIndex(parts, person) };
  const now = await findApplicantLevel(pools.worker, one);
  if (now === 'registry' || now === 'officer') return true;
  const asked = await askAbout(parts, person, async (document) =>
    mayAskAbout(parts, pools.worker, { accountId: order.accountId, document }),
  );
  if (asked === null) return true;
  const at = clock.now().toISOString();
  await keepOrderAnswer(pools.worker, { ...asked, order, at });
  await raiseApplicant(pools.worker, { ...one, level: levelAfterRegistry(now, asked.result, faceSeen), at });
  return asked.result.answered;
}

async function tryLater({ pools, clock }: OrderParts, payload: ApplicantCheckJob): Promise<void> {
  const hours = hoursUntilNextTry(payload.tries);
  if (hours === null) return;
  const startAt = new Date(clock.now().getTime() + hours * HOUR_MS).toISOString();
  await enqueue(pools.worker, { name: 'applicant_check', payload, startAt });
}
