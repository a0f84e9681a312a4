import { describe, expect, test } from 'vitest';
import { textRules } from './text-rules.ts';

/** Each line of `text` that breaks a rule, as `rule:line`. */
function broken(path: string, text: string): string[] {
  return textRules
    .filter((rule) => rule.files.test(path) && !rule.except?.test(path))
    .flatMap((rule) => rule.find(text, path).map((found) => `${rule.name}:${found.line}`));
}

describe('text rules', () => {
  test('unfinished work is named, unless it names its owner', () => {
    expect(broken('server/src/a.ts', '// TODO later\n// @TODO(lin): when the tariff changes')).toEqual([
      'finished:1',
    ]);
    expect(broken('server/src/a.ts', 'throw new Error("not implemented")')).toEqual(['finished:1']);
  });

  test('a test that is switched off is named', () => {
    expect(
      broken('domain/src/a.spec.ts', "test('a', f);\ntest.only('b', f);\ndescribe.skip('c', f);"),
    ).toEqual(['no test switched off:2', 'no test switched off:3']);
  });

  test('a noun that acts for another account is named, unless it may', () => {
    expect(broken('server/src/photo/photo.store.ts', 'await asAccount(id, read);')).toEqual([
      'who acts for another account:1',
    ]);
    expect(broken('server/src/guardian/guardian.open.ts', 'await asAccount(id, read);')).toEqual([]);
  });

  test('a list that may hold nothing, and is said to hold nothing bad, is named', () => {
    const asked =
      'expect(rows.filter(isBad)).toEqual([]);\nexpect(\n  rows.filter((one) => one.bad),\n).toEqual([]);';
    expect(broken('domain/src/a.spec.ts', asked)).toEqual(['no empty list:1', 'no empty list:3']);
    expect(broken('domain/src/a.spec.ts', 'expect(whichOf(rows, isBad)).toEqual([]);')).toEqual([]);
  });

  test('SQL with a value inside the string is named, with a parameter it is not', () => {
    const built = 'await client.query(`select * from account\n where id = ${id}`);';
    expect(broken('server/src/order/order.store.ts', built)).toEqual(['no SQL from strings:1']);
    expect(broken('server/src/order/order.store.ts', "q.query('select ' + name)")).toEqual([
      'no SQL from strings:1',
    ]);
    expect(
      broken('server/src/order/order.store.ts', 'q.query(`${SELECT_ORDER} where id = $1`, [id])'),
    ).toEqual([]);
    expect(broken('server/src/order/order.store.ts', 'sql.raw(text)')).toEqual(['no SQL from strings:1']);
    expect(
      broken('server/src/order/order.store.ts', "q.query('select $1', [id]); sql`where id = ${id}`"),
    ).toEqual([]);
  });

  test('a suppression without a reason is named', () => {
    expect(broken('web/src/a.ts', '// oxlint-disable-next-line no-console')).toEqual([
      'a suppression has a reason:1',
    ]);
    expect(broken('web/src/a.ts', '// oxlint-disable-next-line no-console -- the operator reads it')).toEqual(
      [],
    );
  });

  test.each(['utils.ts', 'index.ts', 'orderStore.ts', 'order_store.ts', 'helpers.spec.ts'])(
    'the name %s is refused',
    (name) => {
      expect(broken(`server/src/order/${name}`, '')).toEqual(['file names:1']);
    },
  );

  test.each([
    'order.store.ts',
    'WorkList.tsx',
    'work-list.screen.tsx',
    'vitest.config.ts',
    'resident-id.spec.ts',
  ])('the name %s is taken', (name) => {
    expect(broken(`server/src/order/${name}`, '')).toEqual([]);
  });

  test('a table without a comment is named', () => {
    const text =
      "CREATE TABLE post (id text);\nCREATE TABLE parcel (id text);\nCOMMENT ON TABLE post IS 'x';";
    expect(broken('server/migrations/20260101000000-create-posts.sql', text)).toEqual([
      'tables are explained:2',
    ]);
  });

  test('text on a screen outside the catalogues is named, in a comment it is not', () => {
    expect(broken('web/src/kit/a.tsx', '// 复审中\n/* 您\n好 */\n<p>您好</p>')).toEqual([
      'words in catalogues:4',
    ]);
    expect(broken('web/src/kit/shell.words.ts', "const hello = '您好';")).toEqual([]);
  });

  test('an order is claimed (认领), a document collected (领取)', () => {
    const path = 'web/src/console/desk/desk.words.ts';
    expect(broken(path, "a: { zh: '领取', en: 'Claim' },")).toEqual(['a claim is 认领:1']);
    expect(
      broken(path, "a: {\n zh: '领取着',\n en: \"It's yours\",\n},\nb: { zh: '领取', en: 'Collected' }"),
    ).toEqual(['a claim is 认领:2']);
    expect(
      broken(path, "a: { zh: '登记领取', en: 'Record hand-over' }, b: { zh: '认领', en: 'Claim' }"),
    ).toEqual([]);
  });

  test('a post is called 使领馆', () => {
    expect(
      broken('web/src/applicant/home/home.words.ts', "a: { zh: '找领事馆', en: 'Find a post' },"),
    ).toEqual(['a post is 使领馆:1']);
    expect(broken('rules/materials/notice-2021.json', '"zh": "使领馆要几份就传几份"')).toEqual([]);
  });

  test('an address in the lock file is named', () => {
    expect(
      broken('package-lock.json', '{"packages": {"a": {\n"resolved": "https://example.org/a.tgz"}}}'),
    ).toEqual(['lock file without addresses:2']);
  });
});
