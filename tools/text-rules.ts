// What no compiler or linter says: words of unfinished work, switched-off tests, SQL built from strings, file names.
import { basename } from 'node:path';
import { findMissingBuilds } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';

export type Finding = { line: number; text: string };

export type TextRule = {
  name: string;
  /** What to do instead, as a sentence. */
  says: string;
  files: RegExp;
  except?: RegExp;
  find(text: string, path: string): Finding[];
};

const source = /[.](ts|tsx|mjs)$/;

function linesWith(pattern: RegExp): (text: string) => Finding[] {
  return (text) =>
    text
      .split('\n')
      .map((line, index) => ({ line: index + 1, text: line.trim() }))
      .filter((found) => pattern.test(found.text));
}

/** For patterns over several lines; `pattern` needs the flag g. */
function placesOf(pattern: RegExp): (text: string) => Finding[] {
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      line: text.slice(0, match.index).split('\n').length,
      text: (match[0].split('\n')[0] ?? '').trim(),
    }));
}

function withName(bad: (name: string) => boolean): (text: string, path: string) => Finding[] {
  return (_text, path) => (bad(basename(path)) ? [{ line: 1, text: basename(path) }] : []);
}

/** Keeps line numbers; strings that look like comments do not matter to the rule that uses it. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, blank);
}

export const textRules: TextRule[] = [
  {
    name: 'finished',
    says: 'Finish it, or write @TODO(owner): with what is missing.',
    files: /[.](ts|tsx|mjs|css|sql|html|typ)$/,
    find: linesWith(
      /\bTODO\b(?!\()|\bFIXME\b|\bXXX\b|\bHACK\b|[Nn]ot (yet )?implemented|[Cc]oming soon|[Ll]orem ipsum/,
    ),
  },
  {
    name: 'no test switched off',
    says: 'Mend the test or delete it.',
    files: source,
    find: linesWith(/\b(it|test|describe|suite)[.](skip|only|todo|fails)\b/),
  },
  {
    name: 'who acts for another account',
    says: 'A request runs as its own account. Where another right lets somebody in, name the file here and say why.',
    files: /^server\/src\/.*[.]ts$/,
    // Sign-in by code and passkey, a page that proves a number, a guardian's code, an officer who files for somebody,
    // whoever holds a mandate, the people of the demo.
    except:
      /^server\/src\/platform\/(db|http)\/|[.](test|spec)[.]ts$|\/(account[.](authenticate|sign-in|passkeys)|real-name[.]read|guardian[.]open|behalf[.](open|store)|order[.]commands|demo[.]applicant)[.]ts$/,
    find: linesWith(/\b(asAccount|becomeAccount|narrowTo)\(/),
  },
  {
    name: 'no empty list',
    says: 'Write expect(whichOf(list, isBad)).toEqual([]): it fails where the list holds nothing.',
    files: /[.](spec|test)[.]tsx?$/,
    find: placesOf(/[.]filter\([^;]{1,300}?\)\)?,?\s*\)\s*[.]toEqual\(\[\]\)/g),
  },
  {
    name: 'no SQL from strings',
    says: 'Values go in as parameters ($1); pieces of SQL stand in constants.',
    files: /^(server|bench|tools)\/.*[.]ts$/,
    // The name of a database can be no parameter: there, and only there, it is written into the statement.
    except:
      /^server\/(src\/platform\/db|test\/platform)\/|^bench\/(database|work-list[.]orders)[.]ts$|[.]spec[.]ts$/,
    // A CONSTANT of the module is a piece of SQL, not a value.
    find: placesOf(
      /\bsql[.](raw|lit)\(|[.]query(<[^(]*>)?\(\s*(`[^`]*\$\{(?![A-Z_]+\})|'[^'\n]*'\s*\+|"[^"\n]*"\s*\+)/g,
    ),
  },
  {
    name: 'a suppression has a reason',
    says: 'Write why behind two dashes: // oxlint-disable-next-line rule -- reason.',
    files: source,
    find: linesWith(/(oxlint|eslint)-disable(?!.* -- .{8})|@ts-(ignore|nocheck)|@ts-expect-error\s*$/),
  },
  {
    name: 'file names',
    says: 'Name it noun.part.ts in kebab-case; a component is PascalCase.tsx. Nothing is called common, utils, helpers, core, manager, base, misc or index.',
    files: source,
    find: withName(isBadName),
  },
  {
    name: 'migration names',
    says: 'Name it timestamp-verb-thing.sql: 20260102000100-create-orders.sql.',
    files: /^server\/migrations\//,
    find: withName((name) => !/^\d{14}-[a-z]+(-[a-z0-9]+)+[.]sql$/.test(name)),
  },
  {
    name: 'tables are explained',
    says: 'Write COMMENT ON TABLE in the same migration.',
    files: /^server\/migrations\/.*[.]sql$/,
    find: findUnexplainedTables,
  },
  {
    name: 'words in catalogues',
    says: 'Put it into the words.ts beside the screen.',
    files: /^web\/src\/.*[.]tsx?$/,
    // A date is written and read by rule, not by phrase; a language is called by its own name.
    except: /words[.][a-z]*[.]?ts$|[.]spec[.]tsx?$|^web\/src\/kit\/(format|read-day|switches)[.]tsx?$/,
    // What carries its own lang attribute is meant to stand in that language on every screen.
    find: (text) => linesWith(/^(?!.*lang="zh).*\p{Script=Han}/u)(withoutComments(text)),
  },
  {
    name: 'a claim is 认领',
    says: 'An officer claims an order: 认领. 领取 is what a person does with a document, and its English collects or hands over.',
    files: /^(web|contract|server)\/.*words[.]ts$/,
    find: placesOf(/zh:\s*'[^']*领取[^']*',\s*en:\s*(?!(['"`])(?:(?!\1).)*(?:collect|hand))['"`].*/gi),
  },
  {
    name: 'a post is 使领馆',
    says: 'An embassy is a post too: write 使领馆 (docs/glossary.md), also where the post meant is a consulate-general.',
    files: /^(web|contract|server|domain|services|rules)\/.*[.](ts|tsx|json)$/,
    find: linesWith(/领事[馆館]/),
  },
  {
    name: 'lock file without addresses',
    says: 'Keep omit-lockfile-registry-resolved=true in .npmrc and write the lock file anew.',
    files: /^package-lock[.]json$/,
    find: linesWith(/"resolved": "http/),
  },
  {
    name: 'lock file complete',
    says: 'node tools/complete-lock.ts fills in what the registry did not tell; without it npm ci refuses the file.',
    files: /^package-lock[.]json$/,
    find: (text) =>
      findMissingBuilds(JSON.parse(text) as LockFile).map(({ name }) => ({
        line: 1,
        text: `${name} has no entry`,
      })),
  },
];

function isBadName(name: string): boolean {
  const [first = ''] = name.split('.');
  if (/^(common|utils?|helpers?|core|manager|base|misc|index)$/i.test(first)) return true;
  const kebab = /^[.]?[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*[.](ts|tsx|mjs)$/;
  const component = /^[A-Z][A-Za-z0-9]*([.][a-z0-9-]+)*[.]tsx$/;
  return !kebab.test(name) && !component.test(name);
}

function findUnexplainedTables(text: string): Finding[] {
  const explained = new Set([...text.matchAll(/COMMENT ON TABLE\s+([\w.]+)/gi)].map((match) => match[1]));
  return [...text.matchAll(/CREATE TABLE\s+(?:IF NOT EXISTS\s+)?([\w.]+)(?!.*PARTITION OF)/gi)]
    .filter((match) => !explained.has(match[1]))
    .map((match) => ({ line: text.slice(0, match.index).split('\n').length, text: match[0] }));
}
