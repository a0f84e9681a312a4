import { parseSync } from 'rolldown/utils';

/** Where in a source a phrase stands: `{ zh: '…', en: '…' }`, and what it says. */
export type FoundPhrase = { start: number; end: number; zh: string; en: string };

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/**
 * All phrase literals of a TypeScript source, in its order.
 * @throws where `zh` or `en` is no plain text: a phrase cannot be computed, or no language but these two could have it
 */
export function findPhrases(path: string, source: string): FoundPhrase[] {
  if (!/\bzh\b/.test(source)) return [];
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: FoundPhrase[] = [];
  visit(program as unknown as Node, (node) => {
    const parts = phraseParts(node);
    if (!parts) return false;
    const [zh, en] = [textOf(parts.zh), textOf(parts.en)];
    if (zh === undefined || en === undefined) throw new Error(notPlain(path, source, node));
    found.push({ start: node.start, end: node.end, zh, en });
    return true;
  });
  return found;
}

function notPlain(path: string, source: string, node: Node): string {
  const line = source.slice(0, node.start).split('\n').length;
  return `${path}:${line}: a phrase is { zh, en } of two plain texts; put values into {places}.`;
}

/** The two parts of an object literal with exactly the keys zh and en whose values are texts or built from some. */
function phraseParts(node: Node): { zh: Node; en: Node } | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const properties = node['properties'] as Node[];
  if (properties.length !== 2) return undefined;
  const parts = new Map(properties.map((one) => [keyOf(one), one['value'] as Node]));
  const [zh, en] = [parts.get('zh'), parts.get('en')];
  if (!zh || !en) return undefined;
  const texts = ['Literal', 'TemplateLiteral', 'BinaryExpression'];
  return texts.includes(zh.type) || texts.includes(en.type) ? { zh, en } : undefined;
}

function keyOf(property: Node): string | undefined {
  const key = property['key'] as (Node & { name?: string; value?: string }) | undefined;
  return key?.name ?? key?.value;
}

/** 'a', `a` and 'a' + 'b'. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type === 'TemplateLiteral') {
    const quasis = node['quasis'] as { value: { cooked: string } }[];
    return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
  }
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return undefined;
  const [left, right] = [textOf(node['left'] as Node), textOf(node['right'] as Node)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Every node once, outer before inner; what `take` takes is not entered. */
function visit(node: Node, take: (node: Node) => boolean): void {
  if (take(node)) return;
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const one of Array.isArray(inner) ? (inner as unknown[]) : [inner]) {
      if (typeof one === 'object' && one !== null && 'type' in one) visit(one as Node, take);
    }
  }
}
