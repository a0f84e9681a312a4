import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import type { FieldKind, FormDef, Page } from '@lingshi/domain/form/form.types.ts';
import { useState } from 'react';
import { FormPage, PageErrors } from '../../form/form-page.tsx';
import { saidFact, type FormTexts } from '../../form/form-facts.ts';
import { useFormWork } from '../../form/use-form-work.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useErrorWords } from '../error-words.ts';
import { useSaving, type BehalfOrder } from './behalf-read.ts';
import { useBehalfWords } from './behalf.words.ts';

export type OpenBehalf = {
  order: BehalfOrder;
  form: FormDef;
  texts: FormTexts;
  facts: FormFacts;
  answers: Answers;
};

type BehalfFormPageProps = { open: OpenBehalf; page: Page; onDone: () => void };

/** The same form, the same fields as on the applicant's screen; what only the person can give may stay empty. */
export function BehalfFormPage({ open, page, onDone }: BehalfFormPageProps) {
  const t = useBehalfWords();
  const { order } = open;
  const saved = order.answers.find(({ topic }) => topic === page.id);
  const [answer, setAnswer] = useState<Answer>(saved?.answer ?? {});
  const work = useWork(open, page, { answer, change: (part) => setAnswer((before) => merged(before, part)) });
  const saving = useSaving(order.orderId, page.id, saved?.version ?? 0, onDone);
  function save() {
    const { answer: change } = work.complete();
    saving.mutate(merged(answer, change));
  }
  return (
    <Form onSubmit={save}>
      <PageErrors work={work} />
      <FormPage work={work} asides={{}} />
      <ErrorNotice error={saving.error} />
      <Button kind="primary" type="submit" busy={saving.isPending}>
        {t('behalf.save')}
      </Button>
    </Form>
  );
}

const OWN_HAND: readonly FieldKind[] = ['signature', 'consents'];

/** What nobody gives in somebody's name. */
function isOwnHand(page: Page, path: string): boolean {
  const field = page.fields.find(({ id }) => id === path.split('.')[0]);
  return field !== undefined && OWN_HAND.includes(field.kind);
}

/** A page that asks for nothing else is not the officer's. */
export function isOwnPage(page: Page): boolean {
  return page.fields.every(({ id }) => isOwnHand(page, id));
}

function merged(before: Answer, part: Answer): Answer {
  const entries = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function useWork(
  { form, facts, answers, texts }: OpenBehalf,
  page: Page,
  draft: { answer: Answer; change: (part: Answer) => void },
) {
  const error = useErrorWords();
  const names = (['surnamePinyin', 'givenPinyin'] as const).map((fact) => saidFact(form, answers, fact));
  return useFormWork({
    form,
    page,
    facts,
    others: answers,
    draft,
    known: { printedName: names.filter(Boolean).join(' ').toUpperCase() },
    texts,
    forOneself: false,
    isOpen: (path) => !isOwnHand(page, path),
    sayCode: (code, detail) => error.code(code, detail) ?? code,
  });
}
