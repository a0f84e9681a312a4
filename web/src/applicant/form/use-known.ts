import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { KnownFact, Page } from '@lingshi/domain/form/form.types.ts';
import type { Known } from '../../form/confirm.ts';
import { saidFact } from '../../form/form-facts.ts';
import { useCompetentPost, useOwnName, useOwnNameAsked } from './form-read.ts';
import type { OpenForm } from './open-form.tsx';
import { useOwnEmail } from './use-own-email.ts';

/** Said once with the account, for an order for oneself. */
const OWN: readonly KnownFact[] = [
  'surname',
  'givenName',
  'surnamePinyin',
  'givenPinyin',
  'birthDay',
  'sex',
  'residentId',
  'passportNumber',
];

/**
 * What the fields of a page may begin with, by what the account and earlier pages say; null while it is still being
 * asked, because a field must not change under somebody who has begun to write.
 */
export function useKnown(open: OpenForm, page: Page, answers: Answers): Known | null {
  const wanted = page.fields.some(({ startsAs }) => startsAs !== undefined && OWN.includes(startsAs));
  const asked = useOwnNameAsked(open.order, wanted);
  const own = useOwnName(open.order, wanted);
  const residencePost = useResidencePost(open, answers) ?? '';
  const byMail = useOwnEmail(
    open.order,
    page.fields.some(({ kind }) => kind === 'email'),
  );
  if (!asked || !byMail.asked) return null;
  const texts = Object.entries(own ?? {}).filter(([fact]) => OWN.includes(fact as KnownFact));
  const { email } = byMail;
  return { ...Object.fromEntries(texts), email, residencePost, printedName: printedName(open, answers) };
}

/** The post of the district the address lies in; null while it is not known. */
export function useResidencePost({ order, form, facts }: OpenForm, answers: Answers): string | null {
  const home = form.residence === undefined ? undefined : valueAt(answers, form.residence);
  return useCompetentPost(order.post, home, facts.rules).data?.post ?? null;
}

/** As the book prints the name: the mail carrier reads the same on the mailbox. */
function printedName({ form }: OpenForm, answers: Answers): string {
  const names = (['surnamePinyin', 'givenPinyin'] as const).map((fact) => saidFact(form, answers, fact));
  return names.filter(Boolean).join(' ').toUpperCase();
}
