import { listAt } from '@lingshi/domain/form/answer-path.ts';
import type { Field, FieldOf } from '@lingshi/domain/form/form.types.ts';
import { shownFields } from '@lingshi/domain/form/visible.ts';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { fieldId, InlineError } from '../../kit/field.tsx';
import type { FormWork, WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';

/** Several of one kind. The least number stands there before there is a list to write into. */
export function ListWidget(props: WidgetProps<'list'>) {
  const { field, path, work } = props;
  const say = useSay();
  // Of the list as a whole: there are too few, or too many.
  const error = work.error(path);
  const entries = entriesOf(work, field, path);
  const put = (list: readonly unknown[]) => work.put(path, list);
  const more = entries.length < field.max && (
    <Button icon={Plus} onClick={() => put([...entries, emptyOf(field.entry)])}>
      {say(field.list.add)}
    </Button>
  );
  const rows = entries.map((_, at) => (
    <Entry key={at} {...props} at={at} entries={entries} onRemove={() => put(entries.toSpliced(at, 1))} />
  ));
  if (field.entry.kind !== 'group') {
    return (
      <>
        {rows}
        {more}
      </>
    );
  }
  return (
    <section className="form-section" id={fieldId(path)} tabIndex={-1}>
      <h2>{say(field.words)}</h2>
      {error && <InlineError>{error}</InlineError>}
      {entries.length === 0 && field.list.empty && <p className="k-quiet">{say(field.list.empty)}</p>}
      {rows}
      {more}
    </section>
  );
}

type EntryProps = WidgetProps<'list'> & { at: number; entries: readonly unknown[]; onRemove: () => void };

function Entry({ field, path, work, inside, at, entries, onRemove }: EntryProps) {
  const say = useSay();
  const { entry, min = 0, list } = field;
  const nth = say(list.nth).replace('{nth}', String(at + 1));
  const remove = entries.length > min && (
    <Button kind="plain" onClick={onRemove}>
      {say(list.remove)}
    </Button>
  );
  if (entry.kind === 'group') {
    return (
      <fieldset className="form-entry">
        <legend>{nth}</legend>
        {inside(fieldsInside(work, entry, `${path}.${at}`), `${path}.${at}`)}
        {remove}
      </fieldset>
    );
  }
  return (
    <div className="form-entry">
      {oneOfSeveral(entry, at, entries.length > 1 ? nth : null, inside, path)}
      {remove}
    </div>
  );
}

/** A field whose name is its place in the list. */
function oneOfSeveral(
  entry: Field,
  at: number,
  nth: string | null,
  inside: WidgetProps['inside'],
  path: string,
): ReactNode {
  const words = nth === null ? entry.words : { zh: nth, en: nth };
  return inside([{ ...entry, id: String(at), words }], path);
}

/** An entry that nobody has written into yet asks all that it asks at once. */
function fieldsInside(work: FormWork, entry: FieldOf<'group'>, path: string): readonly Field[] {
  const shown = shownFields(work.seen, entry.fields, `${work.page.id}.${path}`);
  return shown.length > 0 ? shown : entry.fields.filter(({ when }) => when === undefined);
}

function entriesOf(work: FormWork, { entry, min = 0 }: FieldOf<'list'>, path: string): readonly unknown[] {
  const written = listAt(work.answer, path);
  const lacking = Math.max(0, min - written.length);
  return [...written, ...Array.from({ length: lacking }, () => emptyOf(entry))];
}

function emptyOf(entry: Field): unknown {
  if (entry.kind !== 'group') return '';
  return Object.fromEntries(entry.fields.map(({ id }) => [id, '']));
}
