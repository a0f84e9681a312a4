import { clauseOf, introParagraph } from './source-clause.ts';
import { useSourceWords } from './source.words.ts';
import './source-line.css';

/** "By the notice of 30 May 2021, 二(一)6": so that nobody has to believe a screen. */
export function SourceLine({ source }: { source: string }) {
  return <p className="k-quiet">{useSource()(source)}</p>;
}

function useSource(): (source: string) => string {
  const t = useSourceWords();
  return (source) => {
    const found = clauseOf(source);
    if (found.kind === 'law' && found.articles !== null)
      return t('source.articles', { articles: found.articles });
    if (found.kind !== 'notice') return t(`source.${found.kind}`);
    const paragraph = introParagraph(found.clause);
    return paragraph === null
      ? t('source.notice', { clause: found.clause })
      : t('source.intro', { paragraph });
  };
}

export function SourceLegend() {
  return <p className="k-quiet">{useSourceWords()('source.legend')}</p>;
}

/** The same in two or three words, for lists whose page names the notice once. */
export function SourceMark({ source }: { source: string }) {
  const t = useSourceWords();
  const found = clauseOf(source);
  const words = found.kind === 'notice' ? found.clause : t(`source.short_${found.kind}`);
  return <span className="a-source">{words}</span>;
}
