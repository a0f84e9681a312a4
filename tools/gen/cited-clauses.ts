const CLAUSE = /^(?:intro ¶\d|[一二三](?:\([一二三四五六七八]\))?(?:\d(?:\(\d\))?)?)/;
const WITHIN = /^(\d)(?:\((\d)\))?(?:-(\d))?/;

/**
 * The clauses of the notice that a source names: `notice 二(一)1, 5(1); facts A4` names two. A number by itself belongs to
 * the part before it; `3-5` are three.
 */
export function citedClauses(source: string): string[] {
  const texts = [...source.matchAll(/notice ([^;]+)/g)].map(([, text = '']) => text);
  return [...new Set(texts.flatMap((text) => clausesIn(text.split(/, | and /))))];
}

function clausesIn(names: readonly string[]): string[] {
  let part = '';
  return names.flatMap((name) => {
    const [whole] = CLAUSE.exec(name) ?? [];
    if (whole === undefined) return part === '' ? [] : within(part, name);
    part = /^[一二三]\([^)]+\)/.exec(whole)?.[0] ?? '';
    const to = /^-(\d)/.exec(name.slice(whole.length))?.[1];
    return to === undefined ? [whole] : within(part, `${whole.slice(part.length)}-${to}`);
  });
}

function within(part: string, name: string): string[] {
  const [, from, sub, to] = WITHIN.exec(name) ?? [];
  if (from === undefined) return [];
  if (to === undefined) return [`${part}${from}${sub === undefined ? '' : `(${sub})`}`];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${part}${Number(from) + step}`);
}

/** Whether a row that cites `cited` speaks of `clause`: of itself, or as the whole of which it is a part, or a part of it. */
export function isOf(clause: string, cited: string): boolean {
  return (
    cited === clause ||
    (cited.startsWith(`${clause}(`) && /\d$/.test(clause)) ||
    clause.startsWith(`${cited}(`)
  );
}
