import { pointsOf } from '@lingshi/domain/form/consent-field.ts';
import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import { Checkbox } from '../../kit/choices.tsx';
import { SourceLine } from '../../kit/source-line.tsx';
import { useFieldWords } from '../field.words.ts';
import type { FormTexts } from '../form-facts.ts';
import type { FormWork, WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';

/** The points of the rules. None is ticked for anybody. */
export function ConsentsWidget({ field, path, work }: WidgetProps<'consents'>) {
  return pointsOf(field, work.texts?.consents ?? []).map((point) => (
    <Point key={point.id} work={work} parent={path} point={point} />
  ));
}

type PointProps = { work: FormWork; parent: string; point: FormTexts['consents'][number] };

/** A consent counts for the text that was on the screen: a newer text asks again. */
function Point({ work, parent, point: { id, version, title, text, agree, source } }: PointProps) {
  const t = useFieldWords();
  const say = useSay();
  const path = `${parent}.${id}`;
  const before = textAt(work.answer, path);
  function answer(checked: boolean) {
    const { [id]: _, ...others } = (valueAt(work.answer, parent) ?? {}) as Record<string, unknown>;
    work.put(parent, checked ? { ...others, [id]: version } : others);
  }
  return (
    <section className="form-section">
      <h2>{say(title)}</h2>
      <p>{say(text)}</p>
      <SourceLine source={source} />
      {before !== '' && before !== version && <p className="form-changed">{t('outdated')}</p>}
      <Checkbox
        name={path}
        label={say(agree)}
        error={work.error(path)}
        checked={before === version}
        onChange={answer}
      />
    </section>
  );
}
