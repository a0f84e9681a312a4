import { textAt } from '@lingshi/domain/form/answer-path.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { NamedGuardian } from '@lingshi/domain/guardian/guardian.signer.ts';
import { whoSigns } from '@lingshi/domain/evidence/signature.signer.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { findHolderName } from '../mandate/mandate.store.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';
import { personIn, seeOrder } from './order.seen.ts';
import type { LoadedOrder } from './order.loaded.ts';

/**
 * The name of whoever signs the declaration of a child too young for it, or of an adult who cannot: the account holder,
 * also where somebody else files under a mandate. Rule: facts A3.7. Read as a worker, because the paper is the same
 * whoever asks for it, and officers read no account.
 * @returns null when the applicant signs, or when that adult declared no name
 */
export async function findGuardianName(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<string | null> {
  const { policy, today } = where;
  const person = personIn(loaded, where);
  if (person === null || whoSigns(policy, person, today).signer === 'applicant') return null;
  const { worker } = parts.pools;
  const { rows } = await worker.query<{ id: string | null }>(SELECT_ADULT, [loaded.order.id]);
  const id = rows[0]?.id;
  return id == null ? null : ((await findHolderName(parts, worker, id))?.name ?? null);
}

// A child with an account of its own: who files for it signs, and where nobody does, nobody is named.
const SELECT_ADULT = `
  SELECT CASE WHEN p.relation <> 'self' THEN o.account_id ELSE m.holder_id END AS id
  FROM orders o JOIN applicant p ON p.id = o.applicant_id LEFT JOIN mandate m ON m.id = o.mandate_id
  WHERE o.id = $1`;

/** Whom the form names as the guardian who files and as the other one; null where it names nobody. */
export function namedGuardians(
  loaded: LoadedOrder,
  where: OrderPolicy,
): { filer: NamedGuardian | null; other: NamedGuardian | null } {
  const { answers } = seeOrder(loaded, where);
  const at = (target: string | undefined): NamedGuardian | null => {
    const name = target === undefined ? '' : textAt(answers, `${target}.name`);
    return name === '' ? null : { name, birthDay: parseDay(textAt(answers, `${target}.birthDay`)) };
  };
  return { filer: at(where.service.guardians?.filer), other: at(where.service.guardians?.other) };
}

/** Where a form is signed. */
export function signatureIn(form: FormDef): string | null {
  const targets = pagesOf(form).flatMap(({ id, fields }) =>
    fields.filter(({ kind }) => kind === 'signature').map((field) => `${id}.${field.id}`),
  );
  return targets[0] ?? null;
}
