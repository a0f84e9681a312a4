import { contactKey } from '@lingshi/domain/identity/contact.ts';
import { allOrNothing, isWithin } from '../platform/limits/limiter.ts';
import type { Count } from '../platform/limits/limiter.ts';
import type { AccountParts } from './account.parts.ts';
import { brakeCode, shareOf } from './code.brakes.ts';
import type { CodePurpose, CodeRequest } from './code.request.ts';
import { askForPuzzle } from './code.puzzle.ts';

/** What strangers share of one contact. Who adds it to an account has counts apart: they use up nobody's way in. */
const BY_STRANGERS: Record<CodePurpose, readonly string[]> = {
  sign_in: ['code_by_contact', 'code_by_contact_daily'],
  reauthenticate: ['code_by_contact', 'code_by_contact_daily'],
  change_contact: ['code_change_by_contact', 'code_change_by_contact_daily'],
};

/**
 * Counts a code before it is made. Nothing is counted of one that is refused: tries are spent on codes that are sent.
 * @throws AppError as {@link issueCode}
 */
export async function countCode(parts: AccountParts, request: CodeRequest): Promise<void> {
  const subject = parts.indexes.contact(contactKey(request.contact)).toString('hex');
  await allOrNothing(parts.limiter, async (consume) => countEach(parts, consume, { ...request, subject }));
}

type Counted = CodeRequest & { subject: string };

/**
 * Strangers count together, so that nobody's mailbox is flooded; whoever was here before is counted alone. Whoever holds
 * a contact can make as many known devices of it as they like, so that all of them together have a share of what is kept
 * for known ones: beyond it they are strangers, with the puzzle and the counts of strangers.
 */
async function countEach(
  parts: AccountParts,
  consume: Count,
  { asker, contact, purpose, solution, subject }: Counted,
): Promise<void> {
  const known = asker.knows(subject) && (await isWithin(consume(shareOf(parts, contact), subject)));
  if (!known) await askForPuzzle(parts, subject, solution);
  await consume('code_by_asker', `${asker.key} ${subject}`);
  if (!known) for (const name of BY_STRANGERS[purpose]) await consume(name, subject);
  await brakeCode(parts, consume, { contact, known });
}
