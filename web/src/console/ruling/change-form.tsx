import { CONFIDENCES } from '@lingshi/domain/policy/source.schema.ts';
import type { Confidence } from '@lingshi/domain/policy/source.schema.ts';
import { fieldsOf } from '@lingshi/domain/policy/rule-field.ts';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Select } from '../../kit/select.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { TextInput } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { Difference } from './difference.tsx';
import { GroupInput } from './field-input.tsx';
import { ReplayView } from './replay-view.tsx';
import { useQuestionWords } from './question.words.ts';
import { RowLines } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useProblemWords } from './problem-words.ts';
import { problemsOf, usePropose, useReplay, type RuleRow, type Wish } from './rulings.ts';

type Draft = Pick<Wish, 'from' | 'to' | 'source' | 'confidence'> & {
  body: unknown;
  note: string;
  why: string;
};
type ChangeFormProps = {
  row: RuleRow;
  seen: string;
  /** The form opens with the rule as it is, to be confirmed by who decides it. */
  answering: boolean;
  onSent: (id: string) => void;
  onCancel: () => void;
};

/** A change of one row in a form drawn from its schema; what it does is seen before it is sent. */
export function ChangeForm({ row, seen, answering, onSent, onCancel }: ChangeFormProps) {
  const t = useRulingWords();
  const question = useQuestionWords();
  const [draft, setDraft] = useState<Draft>(() => draftOf(row, answering));
  const replay = useReplay();
  const propose = usePropose(({ id }) => onSent(id));
  const { errors, errorOf } = useProblems(propose.error ?? replay.error);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const wish = wishOf(row, draft);
  function send(event: FormEvent) {
    event.preventDefault();
    replay.reset();
    void propose.run({ ...wish, why: draft.why, seen });
  }
  return (
    <form className="c-rules" onSubmit={send} noValidate aria-label={t('ruling.propose')}>
      <h2>{answering ? question('question.answering') : t('ruling.propose')}</h2>
      {answering && <p className="k-quiet">{question('question.how')}</p>}
      <ErrorSummary errors={errors} attempt={propose.attempt} />
      {errors.length === 0 && <ErrorNotice error={propose.error ?? replay.error} />}
      <DraftFields row={row} draft={draft} onChange={change} errorOf={errorOf} />
      <Difference subject={row.subject} before={row.body} after={draft.body} />
      <div className="k-row">
        <Button busy={replay.isPending} onClick={() => replay.mutate(wish)}>
          {t('ruling.try')}
        </Button>
      </div>
      {replay.data && <ReplayView replayed={replay.data} />}
      <div className="k-row">
        <Button kind="primary" type="submit" busy={propose.busy}>
          {t('ruling.send')}
        </Button>
        <Button onClick={onCancel}>{t('ruling.cancel')}</Button>
      </div>
    </form>
  );
}

/** What stands against the draft, field by field. */
function useProblems(error: unknown) {
  const words = useProblemWords();
  const problems = problemsOf(error);
  return {
    errors: problems.map((problem) => ({ name: problem.field, words: words(problem) })),
    errorOf: (name: string) => {
      const found = problems.find(({ field }) => field === name || field === `${name}.cents`);
      return found && words(found);
    },
  };
}

function draftOf({ body, confidence }: RuleRow, answering: boolean): Draft {
  return {
    body,
    confidence: answering ? 'official' : confidence,
    from: '',
    to: null,
    source: '',
    note: '',
    why: '',
  };
}

function wishOf({ subject, item, service, kind }: RuleRow, draft: Draft): Wish {
  const { from, to, body, source, confidence, note } = draft;
  const key = { subject, item, service, kind };
  return { ...key, from, to: to || null, body, source, confidence, ...(note.trim() !== '' && { note }) };
}

type FieldsProps = {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  errorOf: (name: string) => string | undefined;
};

function DraftFields({ row, ...fields }: FieldsProps & { row: RuleRow }) {
  return (
    <>
      <BodyFields row={row} {...fields} />
      <DayFields {...fields} />
      <SourceFields {...fields} />
    </>
  );
}

/** What the rule says from its day on: something else, the same, or nothing any more. */
function BodyFields({ row, draft: { body }, onChange, errorOf }: FieldsProps & { row: RuleRow }) {
  const t = useRulingWords();
  return (
    <>
      <Select<'says' | 'ends'>
        name="body"
        label={t('ruling.what')}
        value={body === null ? 'ends' : 'says'}
        onChange={(next) => onChange({ body: next === 'ends' ? null : (row.body ?? {}) })}
        options={(['says', 'ends'] as const).map((value) => ({ value, label: t(`ruling.what_${value}`) }))}
        error={errorOf('body')}
      />
      {row.subject === 'route' && <p className="k-quiet">{t('ruling.in_files')}</p>}
      {body !== null && row.subject === 'route' && <RowLines row={row} />}
      {body !== null && row.subject !== 'route' && (
        <GroupInput
          fields={fieldsOf(row.subject)}
          path={[]}
          value={body}
          errorOf={errorOf}
          onChange={(next) => onChange({ body: next })}
        />
      )}
    </>
  );
}

function DayFields({ draft: { from, to }, onChange, errorOf }: FieldsProps) {
  const t = useRulingWords();
  return (
    <>
      <DateInput
        name="from"
        label={t('ruling.first_day')}
        value={from}
        onChange={(next) => onChange({ from: next })}
        error={errorOf('from')}
      />
      <DateInput
        name="to"
        label={t('ruling.last_day')}
        hint={t('ruling.last_day_hint')}
        optional
        value={to ?? ''}
        onChange={(next) => onChange({ to: next })}
        error={errorOf('to')}
      />
    </>
  );
}

/** By whom and why: asked of every change. */
function SourceFields({ draft: { source, confidence, note, why }, onChange, errorOf }: FieldsProps) {
  const t = useRulingWords();
  const name = useSubjectWords();
  return (
    <>
      <TextInput
        name="source"
        label={t('ruling.source')}
        hint={t('ruling.source_hint')}
        value={source}
        onChange={(next) => onChange({ source: next })}
        error={errorOf('source')}
      />
      <Select<Confidence>
        name="confidence"
        label={t('ruling.by_whom')}
        value={confidence}
        onChange={(next) => onChange({ confidence: next })}
        options={CONFIDENCES.map((value) => ({ value, label: name(`confidence.${value}`) }))}
      />
      <TextInput
        name="note"
        label={t('ruling.note')}
        optional
        value={note}
        onChange={(next) => onChange({ note: next })}
        error={errorOf('note')}
      />
      <TextInput
        name="why"
        label={t('ruling.why')}
        value={why}
        onChange={(next) => onChange({ why: next })}
        error={errorOf('why')}
      />
    </>
  );
}
