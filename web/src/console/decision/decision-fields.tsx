import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import X from 'lucide-react/icons/x';
import { Checkbox } from '../../kit/choices.tsx';
import { FieldGroup } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Select } from '../../kit/select.tsx';
import { TextInput, Textarea } from '../../kit/text-input.tsx';
import type { Desk, useCarriers } from '../desk/desk.read.ts';
import { useTargetNames } from '../desk/desk-form.ts';
import { useDecisionWords } from './decision.words.ts';
import { isForApplicant, type DecisionType } from './decisions.ts';

type NoteFieldProps = { type: DecisionType; note: string; onChange: (note: string) => void; wrong: boolean };

/** The types whose words have a hint of their own: those that ask for words at all. */
type Noted =
  | 'passFirstReview'
  | 'recordInterview'
  | 'returnToFirstReview'
  | 'passSecondReview'
  | 'voidLost'
  | 'dismissLost'
  | 'releaseNumber'
  | 'awardNumber'
  | 'askSupplement'
  | 'refuse'
  | 'holdPapers'
  | 'closeDelivered'
  | 'closeUncollected'
  | 'closeUnsigned'
  | 'withdrawRequest'
  | 'closeUnanswered';

export function NoteField({ type, note, onChange, wrong }: NoteFieldProps) {
  const t = useDecisionWords();
  return (
    <Textarea
      name="note"
      label={t(isForApplicant(type) ? 'decision.note_applicant' : 'decision.note_colleagues')}
      hint={t(`decision.hint.${type as Noted}`)}
      error={wrong ? t('decision.missing.note') : undefined}
      value={note}
      rows={3}
      maxLength={note.length > 1700 ? 2000 : undefined}
      onChange={onChange}
    />
  );
}

type TargetsFieldProps = {
  desk: Desk;
  targets: readonly string[];
  onChange: (targets: string[]) => void;
  wrong: boolean;
};

/** What the applicant is asked for: each can be taken out, any other field or picture added. */
export function TargetsField({ desk, targets, onChange, wrong }: TargetsFieldProps) {
  const t = useDecisionWords();
  const { page, field } = useTargetNames();
  const others = desk.supplementTargets.filter((target) => !targets.includes(target));
  const groups = [...Map.groupBy(others, pageOf)].map(([name, inside]) => ({
    group: page(name),
    options: inside.map((target) => ({ value: target, label: field(target) })),
  }));
  return (
    <FieldGroup
      name="targets"
      label={t('decision.targets')}
      hint={t('decision.targets_hint')}
      error={wrong ? t('decision.missing.targets') : undefined}
    >
      <Select
        name="target"
        label={t('decision.add_target')}
        hideLabel
        value=""
        options={groups}
        onChange={(target) => target !== '' && onChange([...targets, target])}
      />
      <Chosen targets={targets} onChange={onChange} />
    </FieldGroup>
  );
}

function Chosen({ targets, onChange }: Pick<TargetsFieldProps, 'targets' | 'onChange'>) {
  const t = useDecisionWords();
  const { full: words } = useTargetNames();
  return (
    <ul role="list" className="c-chips">
      {targets.map((target) => (
        <li key={target}>
          <button
            type="button"
            className="c-chip c-chip-on"
            aria-label={t('decision.remove_target', { field: words(target) })}
            onClick={() => onChange(targets.filter((one) => one !== target))}
          >
            {words(target)} <Icon of={X} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function pageOf(target: string): string {
  return target.split('.')[0] ?? '';
}

type RuleFieldProps = { desk: Desk; rule: string; onChange: (rule: string) => void; wrong: boolean };

/** A refusal names the rule it rests on; the list is that of the rules this order is handled under. */
export function RuleField({ desk, rule, onChange, wrong }: RuleFieldProps) {
  const t = useDecisionWords();
  const locale = useLocale();
  return (
    <Select
      name="rule"
      label={t('decision.rule')}
      error={wrong ? t('decision.missing.rule') : undefined}
      value={rule}
      options={desk.refusalRules.map(({ id, words }) => ({ value: id, label: readPhrase(words, locale) }))}
      onChange={onChange}
    />
  );
}

type ReasonFieldProps = { desk: Desk; reason: string; onChange: (reason: string) => void; wrong: boolean };

/** Why papers are held, out of the rules: the applicant reads how to put it right in their words. */
export function ReasonField({ desk, reason, onChange, wrong }: ReasonFieldProps) {
  const t = useDecisionWords();
  const locale = useLocale();
  return (
    <Select
      name="reason"
      label={t('decision.reason')}
      error={wrong ? t('decision.missing.reason') : undefined}
      value={reason}
      options={desk.holdReasons.map(({ id, words }) => ({ value: id, label: readPhrase(words, locale) }))}
      onChange={onChange}
    />
  );
}

/** Those of the post's country. */
export type Carriers = ReturnType<typeof useCarriers>;

type TrackingFieldProps = {
  tracking: string;
  carriers: Carriers;
  onChange: (tracking: string) => void;
  wrong: boolean;
};

/** Checked as it is typed: a slip here is a lost trail. */
export function TrackingField({ tracking, carriers, onChange, wrong }: TrackingFieldProps) {
  const t = useDecisionWords();
  const locale = useLocale();
  const parsed = parseTracking(
    tracking,
    carriers.map(({ id }) => id),
  );
  const read = parsed.ok ? parsed.value : null;
  const known = carriers.find(({ id }) => id === read?.carrier);
  const kind = read?.unchecked ? t('decision.tracking_unchecked') : t('decision.tracking_other');
  const hint = known ? t('decision.tracking_known', { carrier: readPhrase(known.words, locale) }) : kind;
  return (
    <TextInput
      name="tracking"
      look="number"
      capitals
      label={t('decision.tracking')}
      hint={read === null ? t('decision.tracking_hint') : hint}
      error={wrong ? t('decision.missing.tracking') : undefined}
      value={tracking}
      maxLength={50}
      onChange={onChange}
    />
  );
}

type SeenFieldProps = { name: string; seen: boolean; onChange: (seen: boolean) => void; wrong: boolean };

/** An interview is recorded by a hand that moves twice: one key pressed on the wrong order records nothing. */
export function SeenField({ name, seen, onChange, wrong }: SeenFieldProps) {
  const t = useDecisionWords();
  return (
    <Checkbox
      name="seen"
      label={t('decision.seen', { name })}
      hint={t('decision.seen_hint')}
      error={wrong ? t('decision.missing.seen') : undefined}
      checked={seen}
      onChange={onChange}
    />
  );
}
