import { noteWords } from '@lingshi/contract/policy/note.words.ts';
import { fieldsOf, linesOf } from '@lingshi/domain/policy/rule-field.ts';
import { useSay } from '../../form/use-words.ts';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { useServiceWords } from '../queue/service-words.ts';
import { useMe } from '../shell/officer-context.ts';
import { DaysText } from './days-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import type { RuleRow } from './rulings.ts';
import { useValueText } from './use-value-text.ts';

/** For which service and where a row holds. */
export function useScopeText(): (row: Pick<RuleRow, 'service' | 'kind' | 'post'>) => string {
  const t = useRulingWords();
  const nameOf = useServiceWords();
  const me = useMe();
  return ({ service, kind, post }) => {
    const what = service === '*' ? t('ruling.everywhere') : nameOf(service, kind === '*' ? undefined : kind);
    return `${what} · ${post === me.post ? t('ruling.here') : t('ruling.wide', { post })}`;
  };
}

/** A row in plain words: what it says, who says so, since when and until when. */
export function RowText({ row }: { row: RuleRow }) {
  const t = useRulingWords();
  const name = useSubjectWords();
  const say = useSay();
  const { source, confidence, note, from, to } = row;
  return (
    <>
      <RowLines row={row} />
      <p className="k-quiet">
        {source} · {name(`confidence.${confidence}`)} · <DaysText from={from} to={to} />
      </p>
      {note && (
        <p className="k-quiet">
          {t('ruling.note')}: {say(noteWords(note))}
        </p>
      )}
    </>
  );
}

export function RowLines({ row: { subject, body } }: { row: Pick<RuleRow, 'subject' | 'body'> }) {
  const t = useRulingWords();
  const text = useValueText();
  if (body === null) return <p>{t('ruling.ended')}</p>;
  return (
    <dl className="c-rule-lines">
      {linesOf(fieldsOf(subject), body).map(({ path, field, value }) => (
        <div key={path.join('.')}>
          <dt>{text.field(path)}</dt>
          <dd>{text.value(field, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
