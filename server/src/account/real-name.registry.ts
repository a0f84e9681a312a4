import { z } from 'zod';
import { hoursUntilNextTry } from '@lingshi/domain/identity/registry-answer.ts';
import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { getAccount } from './account.store.ts';
import { findRealName } from './real-name.declare.ts';
import { mayAskAbout } from './number.asked.ts';
import { proveByMatch } from './number.match.ts';
import { documentsOf } from './real-name.documents.ts';
import type { AccountParts } from './account.parts.ts';
import { askAbout } from '../registry/registry.ask.ts';
import { enqueueRegistryCheck } from '../registry/registry.jobs.ts';
import type { RegistryCheckJob } from '../registry/registry.jobs.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';

const HOUR_MS = 3_600_000;
const job = z.object({
  accountId: z.uuid(),
  by: z.enum(['declaration', 'applicant', 'platform']),
  tries: z.int().min(0),
});

/**
 * Asks the registry about an account's real name and keeps its answer. A match counts by what was seen beside it; down, slow
 * or unbelievable, nothing changes, and it is asked again later, a few times. Nothing of the person is logged.
 */
export async function checkWithRegistry(parts: AccountParts, payload: unknown): Promise<void> {
  const { registry, pools, live } = parts;
  const asked = job.parse(payload);
  if (registry === null) return;
  const { accountId } = asked;
  const account = await getAccount(parts, pools.worker, accountId);
  const named = await findRealName(pools.worker, account);
  if (named === null) return;
  const { realName, declaredAt } = named;
  const person = { ...realName, name: realName.surname + realName.givenName };
  const answer = await askAbout(parts, { ...person, documents: documentsOf(realName) }, async (document) =>
    mayAskAbout(parts, pools.worker, { accountId, document, ofName: true }),
  );
  if (answer === null) return;
  await keepAnswer(parts, asked, { ...answer, declaredAt });
  if (answer.result.answered) await proveByMatch(parts, pools.worker, { accountId });
  else await tryLater(parts, asked);
  live.changed([`account:${accountId}`]);
}

type Kept = { question: RegistryQuestion; result: RegistryResult; declaredAt: string };

/** A name that was declared anew meanwhile is not what the answer speaks of. */
async function keepAnswer(
  { pools, clock }: AccountParts,
  { accountId, by }: RegistryCheckJob,
  { question, result, declaredAt }: Kept,
): Promise<void> {
  await pools.worker.query(
    `INSERT INTO registry_answer (id, account_id, asked_at, asked_by, document_kind, verdict, differs, failure)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8
     WHERE EXISTS (SELECT FROM real_name WHERE account_id = $2 AND declared_at = $9)`,
    [
      question.requestId,
      accountId,
      clock.now().toISOString(),
      by,
      question.document.kind,
      result.answered ? result.verdict : null,
      result.answered ? result.differs : [],
      result.answered ? null : result.failure,
      declaredAt,
    ],
  );
}

async function tryLater(
  { pools, clock }: AccountParts,
  { accountId, tries }: RegistryCheckJob,
): Promise<void> {
  const hours = hoursUntilNextTry(tries + 1);
  if (hours === null) return;
  const startAt = new Date(clock.now().getTime() + hours * HOUR_MS).toISOString();
  await enqueueRegistryCheck(pools.worker, { accountId, by: 'platform', tries: tries + 1, startAt });
}
