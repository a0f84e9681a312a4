import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale, Phrase } from '@lingshi/domain/shared/phrase.ts';
import { toTraditional } from './traditional.ts';

/** What a page, a form field or a date has to know of a language. */
export type LanguageCard = {
  code: Locale;
  /** For `lang`: the script is said so that readers aloud and fonts take the right forms. */
  tag: string;
  /** For Intl: en-GB writes "Friday 12 June", which no reader can take for another day. */
  intl: string;
  /** Its own name: whoever needs the switch cannot read another one. */
  name: string;
  /** Whose text stands in where it has none. */
  base: 'zh' | 'en';
};

export type Language = LanguageCard & {
  /** Undefined where the language lacks the phrase. */
  textOf: (phrase: Phrase) => string | undefined;
};

const OWN_FOLDER = new URL('..', import.meta.url).pathname;
/** Folders beside those of languages: `src`, `node_modules`, hidden ones. */
const NO_LANGUAGE = /^(?:src|node_modules|[.].*)$/;

const BUILT_IN: readonly Language[] = [
  { code: 'zh', tag: 'zh-Hans', intl: 'zh-CN', name: '简体中文', base: 'zh', textOf: ({ zh }) => zh },
  {
    code: 'zh-Hant',
    tag: 'zh-Hant',
    intl: 'zh-Hant',
    name: '繁體中文',
    base: 'zh',
    textOf: ({ zh }) => toTraditional(zh),
  },
  { code: 'en', tag: 'en', intl: 'en-GB', name: 'English', base: 'en', textOf: ({ en }) => en },
];

/** Folders of languages: our own, and one more where the environment names it (LINGSHI_LANGUAGES). */
export function languageFolders(): string[] {
  const extra = process.env['LINGSHI_LANGUAGES'];
  return [OWN_FOLDER, ...(extra ? [extra] : [])].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !NO_LANGUAGE.test(entry.name))
      .map(({ name }) => join(folder, name))
      .toSorted(),
  );
}

/** Chinese and English, traditional characters, and every folder: which languages there are is data. */
export const LANGUAGES: readonly Language[] = [...BUILT_IN, ...languageFolders().map(readLanguage)];

const BY_CODE = new Map(LANGUAGES.map((language) => [language.code, language]));

/** A language that we have; Chinese in place of one that is gone. */
export function languageOf(locale: Locale): Language {
  const language = BY_CODE.get(locale) ?? BY_CODE.get('zh');
  if (!language) throw new Error('There is no language at all.');
  return language;
}

/** The text of a phrase in any of our languages; that of its base where the language lacks it. */
export function textIn(language: Language, phrase: Phrase): string {
  return language.textOf(phrase) ?? phrase[language.base];
}

export type Translations = Readonly<Record<string, string>>;

/** All tables of a language folder by their noun. */
export function readTables(folder: string): Map<string, Translations> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'language.json');
  return new Map(
    names
      .toSorted()
      .map((name) => [name.slice(0, -'.json'.length), readJson(join(folder, name)) as Translations]),
  );
}

/** One Chinese text may have two English ones: then the key says both. */
export function keysOf({ zh, en }: Phrase): [string, string] {
  return [`${zh}|${en}`, zh];
}

export function readCard(folder: string): LanguageCard {
  const { tag, intl, name, base } = readJson(join(folder, 'language.json')) as Partial<LanguageCard>;
  if (!tag || !intl || !name) throw new Error(`${folder}/language.json must say tag, intl and name.`);
  return { code: basename(folder), tag, intl, name, base: base ?? 'en' };
}

function readLanguage(folder: string): Language {
  const table = Object.assign({}, ...readTables(folder).values()) as Translations;
  return {
    ...readCard(folder),
    textOf: (phrase) => {
      const [exact, plain] = keysOf(phrase);
      return table[exact] ?? table[plain];
    },
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
