import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { begin, fill, openFamily, pagesOf, write } from '../../test/bundle/families.ts';
import type { Family } from '../../test/bundle/families.ts';
import { loadPersonKeys } from '../../test/platform/person-keys.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { SealBroken } from '../platform/crypto/cipher.ts';
import { loadSealedFile } from '../platform/storage/sealed-file.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const shared = async (family: Family, orderId: string) =>
  family.call(calls.listShared, { params: { orderId } });
const topicsOf = async (family: Family, orderId: string) =>
  (await family.call(calls.getAnswers, { params: { orderId } })).answers.map(({ topic }) => topic).toSorted();
const shareFrom = async (family: Family, orderId: string) =>
  family.call(calls.shareAnswers, { params: { orderId } });

async function some(family: Family, role: 'mother' | 'elder', topics: readonly string[]) {
  const pages = await pagesOf(family, role);
  return Object.fromEntries(topics.map((topic) => [topic, pages[topic] ?? {}]));
}

describe('a page that one has written', () => {
  test('is shown to the others with whose it is, and is no answer of theirs', async () => {
    const family = await openFamily(desk);
    const { orders } = await begin(family, ['mother', 'father', 'baby']);
    const [mother = '', father = '', baby = ''] = orders;
    await write(family, mother, await some(family, 'mother', ['address_abroad', 'contact', 'stay']));
    const { pages } = await shared(family, father);
    expect(pages.map(({ topic }) => topic)).toEqual(['address_abroad', 'contact']);
    const { county: _said, ...address } = family.adults.mother.address;
    expect(pages[0]).toMatchObject({ answer: address, from: { orderId: mother } });
    expect(await topicsOf(family, father)).toEqual([]);
    expect((await shared(family, baby)).pages.map(({ topic }) => topic)).toEqual([
      'address_abroad',
      'contact',
    ]);
    expect((await shared(family, mother)).pages).toEqual([]);
  });

  test('stands under another name in another form, as far as that form asks it', async () => {
    const family = await openFamily(desk);
    const first = { service: 'passport', kind: 'first' };
    const body = {
      post: 'san-francisco',
      members: [
        { applicantId: family.ids.elder, ...first },
        { applicantId: family.ids.baby, service: 'travel_document', kind: 'first' },
      ],
    };
    const { members } = await family.call(calls.startBundle, { body, idempotencyKey: family.key() });
    const [elder = '', baby = ''] = members.map(({ orderId }) => orderId ?? '');
    const { person = {}, family: parents = {} } = await pagesOf(family, 'elder');
    await write(family, elder, { person, parents: { bornIn: 'here', ...parents } });
    await write(family, baby, { person: (await pagesOf(family, 'baby'))['person'] ?? {} });
    const { pages } = await shared(family, baby);
    expect(pages).toEqual([{ topic: 'family', answer: parents, from: { orderId: elder, label: '大宝' } }]);
  });

  test('is written for all where nothing stands yet, and never over what somebody wrote', async () => {
    const family = await openFamily(desk);
    const { orders } = await begin(family, ['mother', 'father', 'baby']);
    const [mother = '', father = '', baby = ''] = orders;
    await write(
      family,
      mother,
      await some(family, 'mother', ['address_abroad', 'contact', 'post', 'return_mail']),
    );
    const own = { phone: '+14155550177', email: 'own@example.org', emergencyName: '友', emergencyPhone: '1' };
    await write(family, father, { contact: own });
    const { members } = await shareFrom(family, mother);
    expect(members).toEqual([
      { orderId: father, topics: ['address_abroad', 'post', 'return_mail'], refusal: null },
      { orderId: baby, topics: ['address_abroad', 'post', 'return_mail', 'contact'], refusal: null },
    ]);
    const { answers } = await family.call(calls.getAnswers, { params: { orderId: father } });
    expect(answers.find(({ topic }) => topic === 'contact')?.answer).toEqual(own);
    const again = await shareFrom(family, mother);
    expect(again.members.map(({ topics }) => topics)).toEqual([[], []]);
  });

  test('brings the others along to the post that was chosen', async () => {
    const family = await openFamily(desk);
    const { orders } = await begin(family, ['mother', 'father']);
    const [mother = '', father = ''] = orders;
    await write(family, mother, {
      ...(await some(family, 'mother', ['address_abroad'])),
      post: { post: 'chicago' },
    });
    await shareFrom(family, mother);
    expect((await family.call(calls.getOrder, { params: { orderId: father } })).post).toBe('chicago');
  });

  test('of somebody who files alone is nobody else’s', async () => {
    const [family, stranger] = [await openFamily(desk), await openFamily(desk)];
    const body = {
      applicantId: family.ids.mother,
      service: 'passport',
      kind: 'renew',
      post: 'san-francisco',
    };
    const { orderId } = await family.call(calls.startOrder, { body, idempotencyKey: family.key() });
    expect(await shared(family, orderId)).toEqual({ pages: [], papers: [] });
    expect(await refusalOf(shareFrom(family, orderId))).toBe('bundle.not_found');
    expect(await refusalOf(shared(stranger, orderId))).toBe('order.not_found');
  });
});

type FileRow = { id: string; objectKey: string; wrappedKey: Buffer; sha256: Buffer; personId: string };

async function fileIn(orderId: string, slot: string): Promise<FileRow> {
  const { rows } = await desk.app.database.owner.query<FileRow>(
    `SELECT f.id, f.object_key AS "objectKey", f.wrapped_key AS "wrappedKey", f.sha256, o.person_id AS "personId"
     FROM order_file f JOIN orders o ON o.id = f.order_id
     WHERE f.order_id = $1 AND f.slot = $2 AND f.replaced_at IS NULL`,
    [orderId, slot],
  );
  if (rows[0] === undefined) throw new Error(`no ${slot}`);
  return rows[0];
}

async function openWith(file: FileRow, personId: string): Promise<Buffer | null> {
  const { keyring, files } = desk.app.parts;
  const keys = await loadPersonKeys(keyring, desk.app.database.owner, [personId]);
  return loadSealedFile(files, keys.get(personId)!, file.id, file);
}

describe('a paper of the family', () => {
  const SLOT = 'parents_documents';
  let family: Family;
  let elder: string;
  let baby: string;
  beforeAll(async () => {
    family = await openFamily(desk);
    [elder = '', baby = ''] = (await begin(family, ['elder', 'baby'])).orders;
    await fill(family, elder, 'elder');
    const { situation = {}, person = {} } = await pagesOf(family, 'baby');
    await write(family, baby, { situation, person });
  });

  const take = async (who: Family, orderId: string, fileId: string) =>
    who.call(calls.takePaper, { params: { orderId }, body: { fileId } });

  test('is offered to a sibling, the portrait is not', async () => {
    const { papers } = await shared(family, baby);
    expect(papers.map(({ slot }) => slot)).toEqual([SLOT, 'court_order']);
    expect(papers[0]).toEqual({
      slot: SLOT,
      fileId: (await fileIn(elder, SLOT)).id,
      from: { orderId: elder, label: '大宝' },
    });
    const portrait = await fileIn(elder, 'photo');
    expect(await refusalOf(take(family, baby, portrait.id))).toBe('bundle.paper_unknown');
  });

  test('comes over as a copy under the sibling’s own key, which the other’s key does not open', async () => {
    const source = await fileIn(elder, SLOT);
    const card = await take(family, baby, source.id);
    const copy = await fileIn(baby, SLOT);
    expect(card).toMatchObject({ id: copy.id, slot: SLOT });
    expect(copy.objectKey).not.toBe(source.objectKey);
    expect((await openWith(copy, copy.personId))?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    await expect(openWith(copy, source.personId)).rejects.toThrow(SealBroken);
    // The planted fault: a row that merely names the other's file opens with the other's key, and this sees it.
    await expect(openWith({ ...source, personId: copy.personId }, source.personId)).resolves.not.toBeNull();
    const { tasks } = await family.call(calls.getOrder, { params: { orderId: baby } });
    expect(tasks.find(({ id }) => id === `file.${SLOT}`)?.state).toBe('done');
    expect((await shared(family, baby)).papers.map(({ slot }) => slot)).toEqual(['court_order']);
  });

  test('stays when the order it came from is thrown away', async () => {
    await family.call(calls.discardDraft, { params: { orderId: elder } });
    const copy = await fileIn(baby, SLOT);
    expect(await openWith(copy, copy.personId)).not.toBeNull();
  });

  test('of another account, or of who is not in the bundle, is not there', async () => {
    const stranger = await openFamily(desk);
    const { orders } = await begin(stranger, ['baby']);
    const copy = await fileIn(baby, SLOT);
    expect(await refusalOf(take(stranger, orders[0]!, copy.id))).toBe('bundle.paper_unknown');
    expect(await refusalOf(take(stranger, baby, copy.id))).toBe('order.not_found');
    expect(await refusalOf(take(family, baby, copy.id))).toBe('bundle.paper_unknown');
  });
});
