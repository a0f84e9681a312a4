import { addCommand } from './command.demand.ts';
import { addPost } from './post.demand.ts';
import { dated, words } from './sample.ts';
import type { RuleFile, Row } from './sample.ts';
import type { Scratch } from './scratch.ts';

/** Something a deployment may want, and how many files it may take. */
export type Demand = {
  name: string;
  /** Files at most, generated ones among them. */
  goal: number;
  /** Nothing else may change. */
  within: readonly string[];
  grow: (scratch: Scratch) => Promise<void>;
  /** What the last look must have seen; see look.ts. */
  sees: string;
  /** Checks besides the usual ones. */
  checks?: readonly (readonly [name: string, command: string, ...args: string[]])[];
};

/** A code that no people speaks. */
const LANGUAGE = 'en-XB';

export const DEMANDS: readonly Demand[] = [
  {
    name: 'one more field in a form in force',
    goal: 2,
    within: ['services/'],
    grow: addField,
    sees: '"passport"',
  },
  { name: 'one more slot for a picture', goal: 1, within: ['rules/'], grow: addSlot, sees: '"passport"' },
  {
    name: 'a service with a form, materials and a path of its own',
    goal: 6,
    within: ['services/', 'rules/'],
    grow: addService,
    sees: '"seal"',
  },
  {
    name: 'a post in another country that issues passports',
    goal: 6,
    within: ['rules/'],
    grow: addPost,
    sees: '{"post":"ottawa","kinds":5}',
  },
  {
    name: 'one more command of an officer',
    // One of them is the table of who may do what that is written by hand, from the sources.
    goal: 14,
    within: ['domain/', 'web/'],
    grow: addCommand,
    sees: '"passport"',
    checks: [
      ['types of domain', 'tsc', '-p', 'domain'],
      ['types of web', 'tsc', '-p', 'web'],
      ['specs', 'vitest', 'run', '--project', 'spec', 'domain/src/lifecycle', 'web/src/console/decision'],
    ],
  },
  {
    name: 'a further language',
    goal: 1,
    within: [`languages/${LANGUAGE}/`],
    grow: addLanguage,
    sees: '"passport"',
    checks: [['words', 'node', 'tools/check-words.ts']],
  },
];

/** Of a form in force a new version is written: orders that were sent are read with the old one. */
async function addField({ read, write }: Scratch): Promise<void> {
  const path = 'services/passport/passport.form.ts';
  const text = await read(path);
  const [before, after] = text.split('/** Every version that orders were sent with');
  if (before === undefined || after === undefined)
    throw new Error(`${path} lists its versions otherwise now`);
  const last = Math.max(...[...after.matchAll(/PASSPORT_FORM_(\d+)/g)].map(([, version]) => Number(version)));
  const added = `const CONTACT_2 = {
  ...CONTACT,
  fields: [
    ...CONTACT.fields,
    { id: 'nickname', kind: 'text', words: { zh: '称呼', en: 'What to call you' }, max: 40, optional: true },
  ],
} as const satisfies Page;

const PASSPORT_FORM_${last + 1} = {
  ...PASSPORT_FORM_${last},
  version: ${last + 1},
  groups: PASSPORT_FORM_${last}.groups.map((group) => ({
    ...group,
    steps: group.steps.map((step) => (step === CONTACT ? CONTACT_2 : step)),
  })),
} satisfies FormDef;

`;
  await write(
    path,
    `import type { Page } from '@lingshi/domain/form/form.types.ts';\nimport { CONTACT } from '../travel-papers/family.pages.ts';\n${before}${added}/** Every version that orders were sent with${after.replace(/,?\s*\] as const/, `, PASSPORT_FORM_${last + 1}] as const`)}`,
  );
}

async function addSlot({ read, write }: Scratch): Promise<void> {
  const path = 'rules/materials/notice-2021.json';
  const file = JSON.parse(await read(path)) as RuleFile;
  const slot = { title: words('Old picture'), why: words('To compare'), seenBy: ['production'] };
  const body = { by: 'upload', copies: 1, words: words('Old picture'), help: words('Any'), slot };
  file.rows.push({ item: 'old_picture', at: 'US', for: 'passport/renew', ...dated, body } as Row);
  await write(path, JSON.stringify(file, null, 2));
}

async function addService({ write }: Scratch): Promise<void> {
  const folder = 'services/seal';
  await write(`${folder}/seal.form.ts`, SEAL_FORM);
  await write(`${folder}/seal.service.ts`, SEAL_SERVICE);
  const rows = (subject: string, item: string, body: object) => ({
    subject,
    ruleSet: 'notice-2021',
    rows: [{ item, at: 'US', for: 'seal/*', ...dated, body }],
  });
  const filing = { place: 'any_post_own_first', mustBeInCountry: false, oneLiveOrder: false };
  const offer = { opens: null, closes: null, email: 'general', words: words('Offer') };
  await write(
    'rules/services/seal.json',
    JSON.stringify([
      {
        subject: 'service',
        id: 'seal',
        words: words('Seal'),
        family: 'seals',
        kinds: [{ id: 'first', words: words('First') }],
        needs: ['material', 'fee'],
        source: 'an example',
        confidence: 'ours',
      },
      rows('offer', 'window', offer),
      rows('filing', 'place', filing),
      rows('path', 'steps', { steps: ['firstReview', 'secondReview', 'handOver'] }),
      rows('fee', 'seal', { amount: { currency: 'USD', cents: 500 }, per: 'order', words: words('Seal') }),
      rows('material', 'imprint', {
        by: 'upload',
        copies: 1,
        words: words('Imprint'),
        help: words('On white paper'),
        slot: { title: words('Imprint'), why: words('To compare') },
      }),
    ]),
  );
}

const SEAL_FORM = `import type { FormDef } from '@lingshi/domain/form/form.types.ts';

export const SEAL_FORM = {
  id: 'seal',
  version: 1,
  groups: [
    {
      id: 'owner',
      words: { zh: '您是谁', en: 'About you' },
      steps: [
        {
          id: 'owner',
          words: {
            name: { zh: '所有人', en: 'Owner' },
            title: { zh: '印章是谁的？', en: 'Whose seal is it?' },
            why: { zh: '写在证明上。', en: 'It stands on the paper.' },
          },
          fields: [
            { id: 'name', kind: 'text', words: { zh: '姓名', en: 'Name' }, max: 60 },
            { id: 'birthDay', kind: 'day', words: { zh: '出生日期', en: 'Date of birth' } },
          ],
        },
        'slots',
      ],
    },
  ],
  factsFrom: { birthDay: 'owner.birthDay' },
} as const satisfies FormDef;

export const FORMS = [SEAL_FORM] as const satisfies readonly FormDef[];
`;

const SEAL_SERVICE = `import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { FORMS } from './seal.form.ts';

export const SERVICE = { id: 'seal', forms: FORMS, person: () => null } satisfies ServiceDef;
`;

/** As a translator would: the empty tables, each text filled in. */
async function addLanguage({ read, write, look, run }: Scratch): Promise<void> {
  const folder = `languages/${LANGUAGE}`;
  const card = { tag: LANGUAGE, intl: 'en-GB', name: 'Mirror', base: 'en' };
  await write(`${folder}/language.json`, JSON.stringify(card));
  await run('node', ['tools/check-words.ts', '--fill', LANGUAGE]);
  for (const path of (await look()).keys()) {
    if (!path.startsWith(`${folder}/`) || path.endsWith('/language.json')) continue;
    const keys = Object.keys(JSON.parse(await read(path)) as Record<string, string>);
    await write(path, JSON.stringify(Object.fromEntries(keys.map((key) => [key, translated(key)]))));
  }
}

/** Other letters with the places kept; a key is the Chinese text, or `zh|en` where that has two English ones. */
function translated(key: string): string {
  return `~ ${key}`;
}
