import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';

let desk: TestDesk;
let officer: Officer;
let stranger: Officer;
let order: Owner;
let person: { name: string; passport: string; residentId: string; number: string };

beforeAll(async () => {
  desk = await openTestDesk();
  officer = await desk.officer(SF, 'mail_room');
  stranger = await desk.officer('new-york', 'mail_room');
  [order] = (await desk.orders(SF, 3)) as [Owner];
  const { answers } = await order.call(calls.getAnswers, { params: { orderId: order.orderId } });
  const of = (topic: string) => answers.find((one) => one.topic === topic)?.answer as Record<string, string>;
  const { rows } = await desk.app.database.owner.query<{ number: string }>(
    'SELECT number FROM orders WHERE id = $1',
    [order.orderId],
  );
  person = {
    name: of('person')['surname']! + of('person')['givenName']!,
    passport: of('document')['passportNumber']!,
    residentId: of('person')['residentId']!,
    number: rows[0]!.number,
  };
});
afterAll(() => desk.close());

async function find(query: string, who = officer) {
  const { by, lines } = await who.call(calls.searchWork, { body: { query } });
  return { by, ids: lines.map(({ id }) => id) };
}

describe('a search', () => {
  test('finds an order by its number however it was typed, heard or scanned', async () => {
    const { number } = person;
    const [post, year, serial, check] = number.split('-');
    const typed = [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ' '),
      `${post}.${year}.${serial} ${check}`,
    ];
    for (const query of typed) expect(await find(query)).toEqual({ by: 'number', ids: [order.orderId] });
  });

  test('takes a mistyped order number for one, and finds nothing', async () => {
    const wrong = person.number.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await find(wrong)).toEqual({ by: 'number', ids: [] });
  });

  test('finds it by passport and by resident identity number, in any writing', async () => {
    const { passport, residentId } = person;
    for (const query of [
      passport,
      passport.toLowerCase(),
      `${passport.slice(0, 1)} ${passport.slice(1)}`,
      residentId,
    ]) {
      expect(await find(query)).toEqual({ by: 'document', ids: [order.orderId] });
    }
  });

  test('finds it by the whole name, and not by a part of it', async () => {
    expect(await find(person.name)).toEqual({ by: 'name', ids: [order.orderId] });
    expect(await find(Array.from(person.name).join(' '))).toEqual({ by: 'name', ids: [order.orderId] });
    expect(await find(person.name.slice(0, 2))).toEqual({ by: 'name', ids: [] });
  });

  test('shows masked lines; that they were found is the only reading', async () => {
    const { lines } = await officer.call(calls.searchWork, { body: { query: person.name } });
    expect(lines[0]?.maskedName).toMatch(/^\p{Script=Han}\*+$/u);
    const { rows } = await desk.app.database.owner.query('SELECT DISTINCT what FROM access_log');
    expect(rows).toEqual([{ what: 'search' }]);
  });

  test('finds nothing of another post, by no way of asking', async () => {
    for (const query of [person.number, person.passport, person.residentId, person.name]) {
      expect((await find(query, stranger)).ids).toEqual([]);
    }
  });

  test('leaves what was typed in no line of the log', async () => {
    await find('E99999999');
    for (const typed of ['E99999999', person.name, person.passport, person.residentId]) {
      expect(desk.log()).not.toContain(typed);
    }
  });
});
