import { addApplicant } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { codeOf } from '../error-words.ts';
import { useFieldErrors, type FieldErrors } from '../field-errors.ts';
import { keys } from '../query.ts';
import { returnPlace } from '../return-place.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { usePeopleWords } from './people.words.ts';

const RELATIONS = ['child', 'parent', 'spouse', 'ward', 'other'] as const;
const NAME_FIRST = `/me/name?to=${encodeURIComponent('/me/people/new')}`;
type Relation = (typeof RELATIONS)[number];
type PersonDraft = { relation: Relation | ''; label: string };

/** Somebody else to file for: who they are to the account holder, and what to call them here. */
export function NewPersonPage() {
  const t = usePeopleWords();
  const search = useSearch();
  const to = new URLSearchParams(search).has('to') ? returnPlace(search) : '/me/people';
  return (
    <Page title={t('people.add')} lede={t('people.add_lede')} back={to}>
      <PersonForm to={to} />
    </Page>
  );
}

function PersonForm({ to }: { to: string }) {
  const t = usePeopleWords();
  const [draft, setDraft] = useState<PersonDraft>({ relation: '', label: '' });
  const errors = useFieldErrors();
  const add = useAddPerson(to);
  const { relation } = draft;
  const label = draft.label.trim();
  function submit() {
    add.clear();
    const good = errors.show([
      ...(relation === '' ? [{ name: 'relation', words: t('people.relation_missing') }] : []),
      ...(label === '' ? [{ name: 'label', words: t('people.label_missing') }] : []),
    ]);
    if (good && relation !== '') void add.run({ relation, label });
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <AddRefused error={add.error} />
      <PersonFields
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        errors={errors}
      />
      <Notice tone="slate">{t('people.in_person')}</Notice>
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={add.busy}>
          {t('people.save')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function useAddPerson(to: string) {
  const [, go] = useLocation();
  return useCommand({
    name: 'applicant.add',
    send: (body: { relation: Relation; label: string }, idempotencyKey) =>
      client.call(addApplicant, { body, idempotencyKey }),
    refresh: [keys.applicants],
    onDone: () => go(to, { replace: true }),
  });
}

/** Whoever files for others has to have a name first: the way to give it stands with the refusal. */
function AddRefused({ error }: { error: unknown }) {
  const t = usePeopleWords();
  if (error == null) return null;
  if (codeOf(error) !== 'identity.missing') return <ErrorNotice error={error} />;
  return (
    <Notice
      tone="amber"
      live="alert"
      title={t('people.name_first')}
      act={<LinkButton to={NAME_FIRST}>{t('people.give_name')}</LinkButton>}
    />
  );
}

type FieldsProps = {
  draft: PersonDraft;
  change: (part: Partial<PersonDraft>) => void;
  errors: FieldErrors;
};

function PersonFields({ draft, change, errors }: FieldsProps) {
  const t = usePeopleWords();
  return (
    <>
      <Radios<Relation>
        name="relation"
        label={t('people.relation')}
        value={draft.relation}
        onChange={(relation) => change({ relation })}
        error={errors.of('relation')}
        options={RELATIONS.map((value) => ({
          value,
          label: t(`people.${value}`),
          ...(value === 'ward' && { hint: t('people.ward_hint') }),
        }))}
      />
      <TextInput
        name="label"
        label={t('people.label')}
        hint={t('people.label_hint')}
        value={draft.label}
        onChange={(label) => change({ label })}
        maxLength={40}
        error={errors.of('label')}
      />
    </>
  );
}
