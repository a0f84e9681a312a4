import { join } from 'node:path';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { closeServices, createServices } from './app.ts';
import { dataPageCommand } from './data-page/data-page.command.ts';
import { openDatabase } from './database.ts';
import { faceCommand } from './face/face.command.ts';
import { readConfig } from './platform/config.ts';
import { photoCommand } from './photo/photo.command.ts';
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
  photo: {
    use: 'photo FILE… [--spec ID]',
    about: 'Measures portraits against a rulebook and prints a line of JSON for each.',
    run: async (words) => photoCommand(words, RULES),
  },
  face: {
    use: 'face A B',
    about: 'Compares the faces of two pictures and prints a line of JSON.',
    run: faceCommand,
  },
  mrz: {
    use: 'mrz FILE…',
    about: 'Reads the machine readable zones of pictures and prints a line of JSON for each.',
    run: dataPageCommand,
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

/** The operator's commands: `npm run -s lingshi -- <command>`. @returns the exit code */
export async function runCommand(words: string[]): Promise<number> {
  const name = Object.keys(COMMANDS).find((key) => words.join(' ').startsWith(key));
  if (name === undefined) return printHelp(words.length === 0 || words[0] === 'help' ? 0 : 2);
  try {
    return (await COMMANDS[name]?.run(words.slice(name.split(' ').length))) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function printHelp(code: number): number {
  const lines = Object.values(COMMANDS).map(({ use, about }) => `  ${use.padEnd(34)} ${about}`);
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
  const services = await createServices(config, { databaseUrl: database.url });
  try {
    await addOfficer(services, { post, mail, name, roles: roles as StaffRole[], createdBy: null });
    console.log('Added. The sign-in link is on its way.');
    return 0;
  } finally {
    await closeServices(services);
    await services.pools.close();
    await database.stop();
  }
}
