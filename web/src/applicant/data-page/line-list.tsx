import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { ReactNode } from 'react';
import { namedField } from '../../form/named-field.ts';
import { useValueWords } from '../../form/read-form.ts';
import { useSay } from '../../form/use-words.ts';
import type { OpenForm } from '../form/open-form.tsx';
import type { PageLine } from './page-read.ts';

type ListProps = {
  title: string;
  lines: readonly PageLine[];
  words: LineWords;
  good?: boolean;
  children?: ReactNode;
};

/** What was read, a line a field, with what can be done about all of it. */
export function LineList({ title, lines, words: { labelOf, show }, good, children }: ListProps) {
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

export type LineWords = {
  labelOf: (line: PageLine) => string;
  show: (line: PageLine, value: string) => string;
};

/** Fields and values in the words the form has for them. */
export function useLineWords({ form, facts }: OpenForm): LineWords {
  const say = useSay();
  const valueOf = useValueWords();
  const named = ({ target }: PageLine) => {
    const [pageId = '', field = ''] = target.split('.');
    const page = findPage(form, pageId);
    return page && namedField(page, field, facts.rules);
  };
  return {
    labelOf: (line) => say(named(line)?.words ?? line.target),
    show: (line, value) => valueOf(named(line)?.field, value),
  };
}
