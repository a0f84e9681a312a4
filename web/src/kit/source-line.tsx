import { clauseOf, introParagraph } from './source-clause.ts';
import { useSourceWords } from './source.words.ts';
import './source-line.css';

/** "By the notice of 30 May 2021, 二(一)6": so that nobody has to believe a screen. */
export function SourceLine({ source }: { source: string }) {
  return <p className="k-quiet">{useSourceText()(source)}</p>;
}

/** A source of the rules as a sentence: their files cite it in short, with remarks for editors. */
export function useSourceText(): (source: string) => string {
  const t = useSourceWords();
  return (source) => {
    const found = clauseOf(source);
    if (found.kind === 'named') return found.name;
    if (found.kind === 'law') {
      const { articles } = found;
      if (articles === null) return t('source.law');
      return t(found.isOpen ? 'source.articles_open' : 'source.articles', { articles });
    }
    if (found.kind !== 'notice') return t(`source.${found.kind}`);
    const paragraph = introParagraph(found.clause);
    if (paragraph !== null) return t('source.intro', { paragraph });
    return t(found.isOpen ? 'source.notice_open' : 'source.notice', { clause: found.clause });
  };
}

export function SourceLegend() {
  return <p className="k-quiet">{useSourceWords()('source.legend')}</p>;
}

/** The same in two or three words, for lists whose page names the notice once. */
export function SourceMark({ source }: { source: string }) {
  const mark = useMark();
  const isNamed = clauseOf(source).kind === 'named';
  return <span className={isNamed ? 'a-source a-source-named' : 'a-source'}>{mark(source)}</span>;
}

function useMark(): (source: string) => string {
  const t = useSourceWords();
  return (source) => {
    const found = clauseOf(source);
    if (found.kind === 'named') return found.name;
    if (found.kind !== 'notice') return t(`source.short_${found.kind}`);
    const paragraph = introParagraph(found.clause);
    if (paragraph !== null) return t('source.short_intro', { paragraph });
    return found.isOpen ? t('source.short_notice_open', { clause: found.clause }) : found.clause;
  };
}
