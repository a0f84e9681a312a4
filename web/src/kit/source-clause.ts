/**
 * Where a rule comes from, as the rules cite it. `isOpen`: the text named does not settle it, and the rule is how the
 * platform handles that. `open`: no text does. `ours`: our own estimate or choice; `heard`: known, not confirmed;
 * `named`: a document with a name of its own.
 */
export type Clause =
  | { kind: 'notice'; clause: string; isOpen?: true }
  | { kind: 'law'; articles: string | null; isOpen?: true }
  | { kind: 'named'; name: string }
  | { kind: 'ours' | 'open' | 'heard' };

/** 'notice 二(一)1; facts A4' → the clause a citizen can look up; what nobody can look up is said to be so. */
export function clauseOf(source: string): Clause {
  if (/^no text\b/.test(source)) return { kind: 'open' };
  if (/^this deployment\b/.test(source)) return { kind: 'ours' };
  const parts = source.split(';').map((part) => part.trim());
  const cited = parts.find((part) => part.startsWith('notice '));
  if (cited)
    return { kind: 'notice', clause: withoutRemark(cited.slice('notice '.length)), ...openIn(cited) };
  const law = parts.find((part) => /\blaw\b/i.test(part));
  if (law) return { kind: 'law', articles: articlesIn(law), ...openIn(law) };
  if (/^our\b/.test(source)) return { kind: 'ours' };
  return /^facts\b/.test(source) ? { kind: 'heard' } : { kind: 'named', name: source };
}

/** As the rules say that a text does not settle it: it is silent, or speaks of others. */
function openIn(cited: string): { isOpen?: true } {
  const says = /\bleaves? (?:it open|room)\b|\bis silent\b|\bnames (?:\S+ ){1,2}only\b|\bspeaks of\b/i;
  return says.test(cited) ? { isOpen: true } : {};
}

/** 'Nationality Law arts. 3 and 9, as quoted' → '3, 9'; null where none is named. */
function articlesIn(law: string): string | null {
  const [, named] = /\barts?\.\s*(\d+(?:(?:,| and|, and)?\s*\d+)*)/.exec(law) ?? [];
  return named?.match(/\d+/g)?.join(', ') ?? null;
}

/** The rules add remarks for editors: 'intro ¶4 (true statements)', '二(一)1 leaves it open'. A clause has no words. */
function withoutRemark(clause: string): string {
  const [found] = /^(?:intro ¶\d|\p{Script=Han}\S*?(?=[,:]?\s|$))/u.exec(clause) ?? [];
  return found ?? clause;
}

/** 'intro ¶4' → 4; null for a numbered clause. */
export function introParagraph(clause: string): number | null {
  const [, paragraph] = /^intro ¶(\d)/.exec(clause) ?? [];
  return paragraph === undefined ? null : Number(paragraph);
}
