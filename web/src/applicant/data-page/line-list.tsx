import type { ReactNode } from 'react';
import { formatDocumentDay } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { labelKey, useFieldWords } from '../form/field.words.ts';
import type { PageLine } from './page-read.ts';

type ListProps = { title: string; lines: readonly PageLine[]; good?: boolean; children?: ReactNode };

/** What was read, a line a field, with what can be done about all of it. */
export function LineList({ title, lines, good, children }: ListProps) {
  const { labelOf, show } = useLineWords();
  if (lines.length === 0) return null;
  return (
    <section className={good ? 'page-list page-list-good' : 'page-list'}>
      <h3>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.target}>
            <dt>{labelOf(line)}</dt>
            <dd>{show(line, line.read)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

/** Fields and values in the words the form has for them. */
export function useLineWords() {
  const f = useFieldWords();
  const locale = useLocale();
  function labelOf({ target }: PageLine): string {
    const [topic = '', field = ''] = target.split('.');
    return f(labelKey(topic, field));
  }
  function show({ target }: PageLine, value: string): string {
    if (target.endsWith('Day') && /^\d{4}-/.test(value)) return formatDocumentDay(value, locale);
    if (target !== 'person.sex') return value;
    return value === 'F' ? f('person.sex.F') : f('person.sex.M');
  }
  return { labelOf, show };
}
