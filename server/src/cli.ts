import { join } from 'node:path';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { closeParts, createParts } from './app/app.ts';
import { dataPageCli } from './data-page/data-page.cli.ts';
import { openDatabase } from './database.ts';
import { faceCli } from './face/face.cli.ts';
import { readConfig } from './platform/config.ts';
import { photoCli } from './photo/photo.cli.ts';
import { answerCli } from './policy/answer.cli.ts';
import { loadRules } from './policy/policy.rules.ts';
import { addOfficer } from './staff/staff.officers.ts';

type Command = { use: string; about: string; run: (words: string[]) => Promise<number> };

const RULES = join(import.meta.dirname, '../../rules');

const COMMANDS: Record<string, Command> = {
  'rules check': {
    use: 'rules check [FOLDER]',
    about: 'Reads the rules and names everything that does not hold.',
    run: async ([folder = RULES]) => {
      const { book } = await loadRules(folder);
      console.log(`The rules hold: ${book.rows.length} rows, ${book.posts.length} posts.`);
      return 0;
    },
  },
  'rules answer': {
    use: 'rules answer FILE…',
    about: 'Answers situations (a JSON array, or a JSON line each) by the rules, a line of JSON for each.',
    run: async (words) => answerCli(words, RULES),
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
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function printHelp(commands: Record<string, Command>, code: number): number {
  const lines = Object.values(commands).map(({ use, about }) => `  ${use.padEnd(34)} ${about}`);
  console.log(['lingshi <command>', '', ...lines].join('\n'));
  return code;
}

async function addFirstOfficer(post: string, mail: string, name: string, roles: string[]): Promise<number> {
  const unknown = roles.filter((role) => !(STAFF_ROLES as readonly string[]).includes(role));
  if (name === '' || roles.length === 0 || unknown.length > 0) {
    console.error(`Say: officer add POST MAIL NAME ROLE…, with roles of ${STAFF_ROLES.join(', ')}.`);
    return 2;
  }
  const config = readConfig();
  const database = await openDatabase(config);
  const parts = await createParts(config, { databaseUrl: database.url });
  try {
    await addOfficer(parts, { post, mail, name, roles: roles as StaffRole[], createdBy: null });
    console.log('Added. The sign-in link is on its way.');
    return 0;
  } finally {
    await closeParts(parts);
    await parts.pools.close();
    await database.stop();
  }
}
