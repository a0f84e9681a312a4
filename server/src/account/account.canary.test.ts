import { afterAll, beforeAll, expect, it } from 'vitest';
import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import { codeIn, createTestApp, good } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

let app: TestApp;
const lines: string[] = [];
beforeAll(async () => {
  app = await createTestApp({ log: (line) => lines.push(line) });
});
afterAll(async () => app.close());

const BIRTH = '1971-02-03';
const DIGITS = `330106${BIRTH.replaceAll('-', '')}442`;
/** Marked fake values: none of them may be found anywhere in the clear. */
const CANARIES = {
  mail: 'canary.kanari@example.org',
  phone: '+14155559371',
  officerMail: 'canary.officer@post.example',
  officerName: '金丝雀官',
  surname: '鑫',
  givenName: '丝雀鸟',
  pinyin: 'SIQUENIAO',
  birth: BIRTH,
  passport: 'E93719371',
  residentId: DIGITS + residentIdCheckCharacter(DIGITS),
  label: '金丝雀宝宝',
};

async function live(): Promise<string[]> {
  const codes: string[] = [];
  const who = await app.signUp(CANARIES.mail);
  const asked = good(await who.post('/api/account/contacts/codes', { contact: CANARIES.phone }));
  const code = codeIn(await app.messageTo(CANARIES.phone));
  codes.push(code);
  good(await who.post('/api/account/contacts', { requestId: asked['requestId'], code }));
  const name = {
    surname: CANARIES.surname,
    givenName: CANARIES.givenName,
    surnamePinyin: 'XIN',
    givenPinyin: CANARIES.pinyin,
    birthDay: CANARIES.birth,
    sex: 'F',
    passportNumber: CANARIES.passport,
    residentId: CANARIES.residentId,
  };
  good(await who.put('/api/account/real-name', name));
  good(
    await who.post('/api/applicants', { relation: 'child', label: CANARIES.label }, { idempotencyKey: 'k' }),
  );
  // And what is refused: errors and their lines say nothing either.
  await who.put('/api/account/real-name', { ...name, birthDay: '1971-02-04' });
  await who.put('/api/account/real-name', { ...name, surname: `${CANARIES.surname}x` });
  await (await app.signUp()).put('/api/account/real-name', name);
  await app.visitor().post('/api/account/codes', { contact: `${CANARIES.mail}@`, locale: 'zh' });
  const admin = await app.officer(['post_admin']);
  const officer = { name: CANARIES.officerName, mail: CANARIES.officerMail, roles: ['reviewer'] };
  good(await admin.post('/api/staff/officers', officer, { idempotencyKey: 'k' }));
  good(await app.visitor('staff').post('/api/staff/links', { mail: CANARIES.officerMail }));
  await app.visitor('staff').post('/api/staff/links', { mail: CANARIES.officerMail.toUpperCase() });
  return codes;
}

const DUMP = `
  SELECT format('%I.%I', schemaname, tablename) AS name,
    query_to_xml(format('SELECT t::text AS row FROM %I.%I t', schemaname, tablename), true, false, '')::text AS text
  FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;

/** Every row of every table as text, jobs on their way too; bytes as hex and as what they would read as. */
async function dump(): Promise<Map<string, string>> {
  const { rows } = await app.database.owner.query<{ name: string; text: string }>(DUMP);
  return new Map(
    rows.map(({ name, text }) => {
      const bytes = [...text.matchAll(/\\x([\da-f]+)/g)].map(([, hex]) =>
        Buffer.from(hex ?? '', 'hex').toString(),
      );
      return [name, [text, ...bytes].join('\n')];
    }),
  );
}

it('no name, number, contact or code lies in the clear in any table, nor in the log', async () => {
  const codes = await live();
  const places = await dump();
  // Once more after the jobs have run, which write mails.
  await app.doJobs();
  for (const [name, text] of await dump()) places.set(`${name} after the jobs`, text);
  expect(places.size).toBeGreaterThan(30);
  places.set('the log', lines.join(''));
  const secrets = Object.values(CANARIES);
  const variants = secrets.flatMap((value) => [
    value,
    value.toLowerCase(),
    Buffer.from(value).toString('base64'),
  ]);
  // Six digits also occur by chance, in a hash or a fraction of a second.
  const patterns = codes.map((code) => new RegExp(`(?<![\\da-f.])${code}(?![\\da-f])`));
  const leaks = [...places].flatMap(([place, text]) => [
    ...variants.filter((value) => text.includes(value)).map((value) => `${value} in ${place}`),
    ...patterns.filter((pattern) => pattern.test(text)).map(() => `a code in ${place}`),
  ]);
  expect(leaks).toEqual([]);
});

it('the search itself finds what lies in the clear', async () => {
  await app.database.owner.query(`INSERT INTO demo_mark (what) VALUES ($1)`, [
    CANARIES.surname + CANARIES.givenName,
  ]);
  expect((await dump()).get('public.demo_mark')).toContain(CANARIES.givenName);
});

it('subjects of mails name nobody', async () => {
  for (const { subject } of await app.outbox()) {
    for (const value of Object.values(CANARIES)) expect(subject ?? '').not.toContain(value);
  }
});
