import { inviteHolder } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import { Button } from '../../kit/button.tsx';
import { Checkboxes, Radios } from '../../kit/choices.tsx';
import { useCommand } from '../../kit/command.ts';
import { DateInput } from '../../kit/date-input.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { useFieldErrors, type FieldErrors } from '../field-errors.ts';
import { refusalIn } from '../policy/served-read.ts';
import { ServedTitle } from '../policy/served-title.tsx';
import { keys } from '../query.ts';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { mandatesKey, useMandates, type Mandates } from './mandate-read.ts';
import { checkTermsDraft, type TermsDraft } from './mandate-terms.ts';
import { useMandateWords } from './mandate.words.ts';

/** Enough for one errand, mailing and waiting included; it can be any day of the year. */
const USUAL_DAYS = 180;
const USUAL: readonly string[] = ['passport'];

/** What somebody may do for me, and until when; the code comes next. */
export function NewMandatePage() {
  const t = useMandateWords();
  const mandates = useMandates();
  return (
    <Page title={t('mandate.new_title')} lede={t('mandate.new_lede')} back="/me/mandates">
      <Loaded query={mandates}>{(data) => <TermsForm mandates={data} />}</Loaded>
    </Page>
  );
}

function TermsForm({ mandates: { name: known, services, people } }: { mandates: Mandates }) {
  const t = useMandateWords();
  const [today] = useState(() => dayIn(undefined, new Date()));
  const [draft, setDraft] = useState<TermsDraft>({
    applicantId: '',
    name: '',
    services: [...USUAL],
    untilDay: addDays(today, USUAL_DAYS),
  });
  const change = (part: Partial<TermsDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errors = useFieldErrors();
  const invite = useInvite();
  const fields = { draft, change, errors, child: draft.applicantId !== '' };
  function submit() {
    invite.clear();
    const wrong = checkTermsDraft(draft, { today, nameKnown: known !== null });
    const good = errors.show(wrong.map(({ field, key }) => ({ name: field, words: t(key) })));
    if (good) void invite.run(draft);
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={invite.error} />
      <WhoFields people={people} nameKnown={known !== null} {...fields} />
      <WhatFields services={services} {...fields} />
      <Notice tone="slate">{t(fields.child ? 'mandate.new_about_child' : 'mandate.new_about')}</Notice>
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={invite.busy}>
          {t('mandate.new_go')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

type FieldsProps = {
  draft: TermsDraft;
  change: (part: Partial<TermsDraft>) => void;
  errors: FieldErrors;
  /** It is given for somebody of the account, not for its holder. */
  child: boolean;
};
type WhoProps = FieldsProps & { people: Mandates['people']; nameKnown: boolean };

/** Whose passport it is about, and what that person is called where we do not know it. */
function WhoFields({ people, nameKnown, draft, change, errors, child }: WhoProps) {
  const t = useMandateWords();
  const others = people.map(({ id, label, relation }) => ({
    value: id,
    label,
    hint: t(`mandate.for_${relation}`),
  }));
  return (
    <>
      {people.length > 0 && (
        <Radios
          name="applicantId"
          label={t('mandate.for')}
          value={draft.applicantId}
          onChange={(applicantId) => change({ applicantId })}
          options={[{ value: '', label: t('mandate.for_me') }, ...others]}
        />
      )}
      {(!nameKnown || child) && (
        <TextInput
          name="name"
          label={t(child ? 'mandate.name_of_child' : 'mandate.name')}
          hint={t(child ? 'mandate.name_of_child_hint' : 'mandate.name_hint')}
          {...(!child && { autoComplete: 'name' as const })}
          maxLength={40}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={errors.of('name')}
        />
      )}
    </>
  );
}

type WhatProps = FieldsProps & { services: Mandates['services'] };

function WhatFields({ services, draft, change, errors, child }: WhatProps) {
  const t = useMandateWords();
  const say = useRuleWords();
  return (
    <>
      <Checkboxes
        name="services"
        label={t(child ? 'mandate.which_child' : 'mandate.which')}
        values={draft.services}
        onChange={(chosen) => change({ services: chosen })}
        error={errors.of('services')}
        options={usualFirst(services).map(({ id, words, served }) => {
          const refused = refusalIn(served);
          return { value: id, label: say(words), ...(refused && { hint: <ServedTitle card={refused} /> }) };
        })}
      />
      <DateInput
        name="untilDay"
        label={t('mandate.until_when')}
        hint={t('mandate.until_hint')}
        value={draft.untilDay}
        onChange={(untilDay) => change({ untilDay })}
        error={errors.of('untilDay')}
      />
    </>
  );
}

/** What most people ask for stands on top; the rest as the rules have it. */
function usualFirst<S extends { id: string }>(services: readonly S[]): S[] {
  return services.toSorted((a, b) => Number(USUAL.includes(b.id)) - Number(USUAL.includes(a.id)));
}

function useInvite() {
  const [, go] = useLocation();
  return useCommand({
    name: 'mandate.invite',
    send: ({ applicantId, ...terms }: TermsDraft, idempotencyKey) => {
      const body = applicantId === '' ? terms : { ...terms, applicantId };
      return client.call(inviteHolder, { body, idempotencyKey });
    },
    refresh: [mandatesKey, keys.applicants],
    onDone: () => go('/me/mandates', { replace: true }),
  });
}
