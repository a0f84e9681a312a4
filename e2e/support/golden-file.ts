import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diff } from 'node:util';
import { expect } from 'vitest';
import { top } from '../../tools/run.ts';

/** Written anew with UPDATE_GOLDEN=1, compared otherwise. */
const RENEWED = process.env['UPDATE_GOLDEN'] === '1';
/** A list of choices that is longer is written out once. */
const SHORT_LIST = 12;

export type Golden = {
  /** Adds what stands on a screen or a sheet; returns the lines as they are kept. */
  add: (section: string, lines: readonly string[]) => string[];
  /** Fails with the lines that differ, section by section; what comes after it is compared, too. */
  compare: () => void;
};

/** One kept file: sections under `== name ==`, a line a thing, nothing in it that another run would say otherwise. */
export function openGolden(name: string): Golden {
  const sections = new Map<string, string[]>();
  const lists = new Map<string, string>();
  return {
    add: (section, lines) => {
      const kept = lines.flatMap((line) => unfoldOptions(line, lists)).map(withoutChance);
      const worth = kept.filter((line) => !SAVED.test(line));
      expect(sections.has(section), `${section} is written twice`).toBe(false);
      sections.set(section, worth);
      return worth;
    },
    compare: () => compare(join(top, 'e2e/golden', `${name}.txt`), sections),
  };
}

/** "Saved 12:03" comes and goes with the clock. */
const SAVED = /^\s*(status )?(已保存|正在保存|已存在本机|Saved |Saving|Kept on)/;

function unfoldOptions(line: string, lists: Map<string, string>): string[] {
  const [, indent = '', json] = /^(\s*)options (\[.*\])$/.exec(line) ?? [];
  if (json === undefined) return [line];
  const options = JSON.parse(json) as string[];
  const before = lists.get(json);
  if (before !== undefined) return [`${indent}    options as in ${before}`];
  if (options.length > SHORT_LIST) lists.set(json, `list ${lists.size + 1}`);
  const title = lists.get(json) ?? 'options';
  return [`${indent}    ${title}:`, ...options.map((option) => `${indent}      ${option}`)];
}

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
/** A year the tests' people have nothing of: such a day goes by today. */
const THIS_YEAR = '20(?:2[5-9]|3\\d)';
const CHANCE: readonly (readonly [RegExp, string])[] = [
  [/SF-\d\d-[0-9A-Z]{6}-[0-9A-Z]/g, '<number>'],
  [/SF \d\d [0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]\b/g, '<number>'],
  [/notice-2021(\.\d+)?\.[0-9a-f]{16}/g, '<rules>'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [new RegExp(`${THIS_YEAR} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日`, 'g'), '<day>'],
  [new RegExp(`\\d{1,2} ${MONTHS} ${THIS_YEAR}`, 'g'), '<day>'],
  [new RegExp(`${THIS_YEAR}-\\d\\d-\\d\\d`, 'g'), '<day>'],
  [/\d{1,2} ?月 ?\d{1,2} ?日（周.）/g, '<day>'],
  [new RegExp(`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \\d{1,2} ${MONTHS}`, 'g'), '<day>'],
  [/[（(]星期.[)）]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=<day>)/g, '<weekday>'],
  [/Pacific (?:Standard|Daylight) Time|北美太平洋(?:标准|夏令)时间/g, '<zone>'],
  [/\b38(?= 岁| years| yrs|, )/g, '<age>'],
  [/(已过期 |[Ee]xpired )[\d,]+/g, '$1<days>'],
  [/[\d,]+(?= 天到期| days left)/g, '<days>'],
  [/(上午|下午|凌晨|中午|晚上)?\b\d{1,2}:\d\d\b/g, '<time>'],
];

function withoutChance(line: string): string {
  return CHANCE.reduce((text, [pattern, name]) => text.replace(pattern, name), line);
}

function compare(path: string, sections: ReadonlyMap<string, readonly string[]>): void {
  if (RENEWED) {
    const text = [...sections].map(([name, lines]) => [`== ${name} ==`, ...lines, ''].join('\n'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.join('\n'));
    return;
  }
  expect(existsSync(path), `${path} is missing: run once with UPDATE_GOLDEN=1`).toBe(true);
  const kept = readSections(readFileSync(path, 'utf8'));
  const names = [...new Set([...kept.keys(), ...sections.keys()])];
  const changes = names.flatMap((name) => changesIn(name, kept.get(name), sections.get(name)));
  if (String([...kept.keys()]) !== String([...sections.keys()]))
    changes.push('The sections have another order.');
  expect.soft(changes.join('\n'), `${path} (- kept, + now)`).toBe('');
}

function readSections(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const [, name] = /^== (.*) ==$/.exec(line) ?? [];
    if (name !== undefined) sections.set(name, (lines = []));
    else if (line !== '') lines.push(line);
  }
  return sections;
}

function changesIn(name: string, kept: readonly string[] = [], now: readonly string[] = []): string[] {
  if (kept.length === 0 || now.length === 0)
    return [`== ${name} == ${now.length === 0 ? 'is gone' : 'is new'}`];
  const changes = diff(now, kept).filter(([kind]) => kind !== 0);
  return changes.length === 0
    ? []
    : [`== ${name} ==`, ...changes.map(([kind, line]) => `${SIGN[kind]} ${line}`)];
}

/** To `diff` the first list is the newer: what it alone has was put in. */
const SIGN = { '-1': '-', '0': ' ', '1': '+' };
