import { join } from 'node:path';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { addLanguages } from '@lingshi/languages/every-language.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { closeParts, createParts } from './app/app.ts';
import type { Parts } from './app/app.parts.ts';
import { DOCTOR_USE, doctorCli } from './app/doctor.cli.ts';
import { ADOPT_USE, adoptCli } from './app/store.cli.ts';
import { openCatalog } from './form/form.catalog.ts';
import { systemClock } from './platform/clock.ts';
import { dataPageCli } from './data-page/data-page.cli.ts';
import { AppError } from './platform/http/app-error.ts';
import { openDatabase } from './database.ts';
import { faceCli } from './face/face.cli.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { photoCli } from './photo/photo.cli.ts';
import { answerCli } from './policy/answer.cli.ts';
import { EXPLAIN_USE, explainCli } from './policy/explain.cli.ts';
import { exportCli } from './policy/export.cli.ts';
import { loadRules } from './policy/policy.rules.ts';
import { renewByOperator } from './staff/staff.change.ts';
import { grantByOperator } from './staff/staff.roles.ts';
import { addOfficer } from './staff/staff.officers.ts';

type Command = { use: string; about: string; run: (words: string[]) => Promise<number> };

const RULES = join(import.meta.dirname, '../../rules');

const COMMANDS: Record<string, Command> = {
  'rules check': {
    use: 'rules check [FOLDER]',
    about: 'Reads the rules and names everything that does not hold.',
    run: async ([folder = RULES]) => {
      const { book, lostPosts } = await loadRules(folder);
      for (const { id, problems } of lostPosts) console.error(`  post ${id}: ${problems.join(', ')}`);
      if (lostPosts.length > 0) return 1;
      console.log(`The rules hold: ${book.rows.length} rows, ${book.posts.length} posts.`);
      return 0;
    },
  },
  'rules answer': {
    use: 'rules answer FILE…',
    about: 'Answers situations (a JSON array, or a JSON line each) by the rules, a line of JSON for each.',
    run: async (words) => answerCli(words, RULES),
  },
  'rules explain': {
    use: EXPLAIN_USE,
    about: 'Says what the rules answer to a case on a day, by which rows, from which sources.',
    run: async (words) => explainCli(words, withRules),
  },
  'rules export': {
    use: 'rules export FOLDER [--files]',
    about: 'Writes all rules as files, those that were changed in the console among them.',
    run: async (words) => {
      const files = words.includes('--files');
      const [folder] = words.filter((word) => word !== '--files');
      return withRules(files, async ({ rules }) => exportCli(folder, rules.raw));
    },
  },
  photo: {
    use: 'photo FILE… [--spec ID]',
    about:
      'Measures portraits against a rulebook (an item of rules/photos) and prints a line of JSON for each.',
    run: async (words) => photoCli(words, RULES),
  },
  face: {
    use: 'face A B',
    about: 'Compares the faces of two pictures and prints a line of JSON.',
    run: faceCli,
  },
  mrz: {
    use: 'mrz FILE…',
    about: 'Reads the machine readable zones of pictures and prints a line of JSON for each.',
    run: dataPageCli,
  },
  doctor: {
    use: DOCTOR_USE,
    about: 'Says what is right and wrong with settings, database, roles, key, clock, store and rules.',
    run: async (words) => {
      const code = await doctorCli(words, { environment: process.env, rulesFolder: RULES });
      // What hangs, such as a database that gives no answer, would keep the process for as long.
      setTimeout(() => process.exit(code), 500).unref();
      return code;
    },
  },
  migrate: {
    use: 'migrate',
    about: 'Brings the database to the present schema and stops.',
    run: async () => {
      const database = await openDatabase(readConfig());
      await database.stop();
      console.log('The database is up to date.');
      return 0;
    },
  },
  'store adopt': {
    use: ADOPT_USE,
    about:
      'Gives the object store of the settings to this database: after a restore, or a move of the files.',
    run: async (words) => {
      const config = readConfig();
      const database = await openDatabase(config);
      try {
        return await adoptCli(words, config, database.url);
      } finally {
        await database.stop();
      }
    },
  },
  'officer link': {
    use: 'officer link MAIL',
    about:
      'Sends an officer a first link and drops the second factor: where no administrator is left to do it.',
    run: async ([mail = '']) => forOfficer('link', mail, renewLink),
  },
  'officer grant': {
    use: 'officer grant MAIL',
    about: 'Grants an officer the roles that wait, where a post has no second administrator to do it.',
    run: async ([mail = '']) => forOfficer('grant', mail, grantRoles),
  },
  'officer add': {
    use: 'officer add POST MAIL NAME ROLE…',
    about: 'Adds an officer, such as the first admin of a post; a sign-in link goes to the mail address.',
    run: async ([post = '', mail = '', name = '', ...roles]) => addFirstOfficer(post, mail, name, roles),
  },
};

const HELP = ['help', '--help', '-h'];

/** The operator's commands: `npm run -s lingshi -- <command>`. @returns the exit code */
export async function runCommand(words: string[]): Promise<number> {
  const name = Object.keys(COMMANDS).find((key) => `${words.join(' ')} `.startsWith(`${key} `));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || command === undefined) {
    return printHelp(COMMANDS, words[0] === undefined || HELP.includes(words[0]) ? 0 : 2);
  }
  const rest = words.slice(name.split(' ').length);
  if (HELP.includes(rest[0] ?? '')) return printHelp({ [name]: command }, 0);
  // npm runs its scripts in the project's folder: the files were named where the person stands.
  if (process.env['npm_lifecycle_event'] === 'lingshi') process.chdir(process.env['INIT_CWD'] ?? '.');
  try {
    return await command.run(rest);
  } catch (error) {
    console.error(sayError(error));
    return 1;
  }
}

function sayError(error: unknown): string {
  if (error instanceof AppError) return `${ERROR_WORDS[error.code].en} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}

function printHelp(commands: Record<string, Command>, code: number): number {
  const lines = Object.values(commands).map(({ use, about }) => `  ${use.padEnd(34)} ${about}`);
  console.log(['lingshi <command>', '', ...lines].join('\n'));
  return code;
}

type Given = Pick<Parts, 'rules' | 'clock' | 'forms'>;

/** @param files the rules in files alone: no database is asked */
async function withRules(files: boolean, run: (given: Given) => Promise<number> | number): Promise<number> {
  if (!files) {
    refuseNoSettings();
    return await withParts(run);
  }
  const forms = openCatalog(addLanguages(SERVICES));
  return await run({ rules: await loadRules(RULES), clock: systemClock, forms });
}

/** Whoever only asks the rules may not know that a database has changes of them. */
function refuseNoSettings(): void {
  try {
    readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`${error.message}\nOr say --files: the rules in files alone need no settings.`, {
      cause: error,
    });
  }
}

async function withParts(run: (parts: Parts) => Promise<number> | number): Promise<number> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    const parts = await createParts(config, { databaseUrl: database.url });
    try {
      return await run(parts);
    } finally {
      await closeParts(parts);
      await parts.pools.close();
    }
  } finally {
    await database.stop();
  }
}

/** @returns 2 where no address was said */
async function forOfficer(
  name: 'link' | 'grant',
  mail: string,
  act: (parts: Parts, mail: string) => Promise<string>,
): Promise<number> {
  if (mail === '') {
    console.error(`Say: officer ${name} MAIL.`);
    return 2;
  }
  return await withParts(async (parts) => {
    console.log(await act(parts, mail));
    return 0;
  });
}

async function renewLink(parts: Parts, mail: string): Promise<string> {
  await renewByOperator(parts, mail);
  return 'The first link is on its way; the second step is set up anew.';
}

async function grantRoles(parts: Parts, mail: string): Promise<string> {
  return `Granted; the roles are now: ${(await grantByOperator(parts, mail)).join(', ')}.`;
}

async function addFirstOfficer(post: string, mail: string, name: string, roles: string[]): Promise<number> {
  const unknown = roles.filter((role) => !(STAFF_ROLES as readonly string[]).includes(role));
  if (name === '' || roles.length === 0 || unknown.length > 0) {
    console.error(`Say: officer add POST MAIL NAME ROLE…, with roles of ${STAFF_ROLES.join(', ')}.`);
    return 2;
  }
  return await withParts(async (parts) => {
    const { posts } = parts.rules.book;
    if (!posts.some(({ id }) => id === post)) {
      console.error(`There is no post ${post}. There are: ${posts.map(({ id }) => id).join(', ')}.`);
      return 2;
    }
    await addOfficer(parts, { post, mail, name, roles: roles as StaffRole[], createdBy: null });
    console.log('Added. The sign-in link is on its way.');
    return 0;
  });
}
