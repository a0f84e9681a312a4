import { z } from 'zod';
import { hoursUntilNextTry, levelAfterRegistry } from '@lingshi/domain/identity/registry-answer.ts';
import { raiseByPage } from '../data-page/data-page.raise.ts';
import { findReading } from '../data-page/data-page.store.ts';
import { wasFaceOnPage } from '../face/face.store.ts';
import { provenKinds } from '../account/document.proof.ts';
import { provenOfHolder } from '../account/real-name.read.ts';
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
 * answer counts by the page, and by the face on it, where form, page and declared name agree.
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
  const page = await findReading(worker, { orderId, dek: loaded.dek });
  const read = page?.problem === null ? page : null;
  const { today } = policyOf(parts, loaded.order);
  const seen = read && { reading: read.reading, today };
  const onPage = read !== null && (await wasFaceOnPage(worker, { orderId, pageFile: read.fileId }));
  const faced = seen !== null && onPage ? provenKinds(parts, person, seen) : [];
  if (await isHolder(worker, orderId)) {
    // The name that the account has declared may be another than the form's.
    const own = seen && faced.length > 0 ? await provenOfHolder(parts, worker, accountId, seen) : null;
    const both = faced.filter((kind) => own?.kinds.includes(kind) === true);
    await proveByMatch(parts, worker, { accountId, faced: both });
    return true;
  }
  if (seen !== null) await raiseByPage(parts, worker, loaded, seen);
  return await askRegistry(parts, loaded, { person, faced });
}

/** @returns false when it has to be asked again; what was confirmed once is not asked twice */
async function askRegistry(
  parts: OrderParts,
  { order }: LoadedOrder,
  { person, faced }: { person: FormPerson; faced: readonly string[] },
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
  const level = levelAfterRegistry(now, asked.result, faced.includes(asked.question.document.kind));
  await raiseApplicant(pools.worker, { ...one, level, at });
  return asked.result.answered;
}

async function tryLater({ pools, clock }: OrderParts, payload: ApplicantCheckJob): Promise<void> {
  const hours = hoursUntilNextTry(payload.tries);
  if (hours === null) return;
  const startAt = new Date(clock.now().getTime() + hours * HOUR_MS).toISOString();
  await enqueue(pools.worker, { name: 'applicant_check', payload, startAt });
}
