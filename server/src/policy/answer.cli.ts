import { readFile } from 'node:fs/promises';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { answerSituation, unknownCounty } from '@lingshi/domain/situation/situation.answer.ts';
import { readSituation } from '@lingshi/domain/situation/situation.schema.ts';
import { loadRules } from './policy.rules.ts';

/** `rules answer FILE…` @returns 1 when an entry or a file could not be read; the others are answered all the same */
export async function answerCli(files: readonly string[], rules: string): Promise<number> {
  if (files.length === 0) {
    console.error('Say: rules answer FILE…');
    return 2;
  }
  const { book } = await loadRules(rules);
  let wrong = 0;
  for (const file of files) wrong += await answerFile(file, book);
  return wrong === 0 ? 0 : 1;
}

/** @returns how many entries could not be answered */
async function answerFile(file: string, book: RuleBook): Promise<number> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  return entriesOf(text).filter((entry) => !answerEntry(file, entry, book)).length;
}

type Entry = { json: unknown } | { at: string; reason: string };

/** An array, one object, or a line each; of lines, what is no JSON is named with its number. */
function entriesOf(text: string): Entry[] {
  const whole = parse(text);
  if ('json' in whole)
    return (Array.isArray(whole.json) ? whole.json : [whole.json]).map((json: unknown) => ({ json }));
  const lines = text.split('\n').map((line, index) => ({ line, at: `line ${index + 1}` }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  // A broken array would be named line by line.
  if (text.trimStart().startsWith('[') || filled.length === 0)
    return [{ at: 'the file', reason: whole.reason }];
  return filled.map(({ line, at }) => {
    const read = parse(line);
    return 'json' in read ? read : { at, reason: read.reason };
  });
}

function parse(text: string): { json: unknown } | { reason: string } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function answerEntry(file: string, entry: Entry, book: RuleBook): boolean {
  if (!('json' in entry)) {
    console.error(`${file} ${entry.at}: ${entry.reason}`);
    return false;
  }
  const read = readSituation(entry.json);
  if (!read.ok) {
    console.error(`${file} ${read.id}: ${read.reason}`);
    return false;
  }
  const { situation, unknown } = read;
  if (unknown.length > 0)
    console.error(`${file} ${situation.id}: nobody asks ${unknown.join(', ')}; answered without`);
  const county = unknownCounty(situation, book);
  if (county !== null)
    console.error(
      `${file} ${situation.id}: ${situation.facts.state} has no county ${JSON.stringify(county)}; answered without`,
    );
  const { answer, rows } = answerSituation(situation, book);
  console.log(JSON.stringify({ id: situation.id, answer: spelled(answer), rows }));
  return true;
}

/** The tables write posts with a low line. */
function spelled<T extends { post?: string }>(answer: T): T {
  return answer.post === undefined ? answer : { ...answer, post: answer.post.replaceAll('-', '_') };
}
