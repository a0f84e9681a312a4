import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { seesAttempt } from '../../test/audit/attempts.ts';
import { storeAnswer } from '../../test/order/answers.ts';
import { goodTracking, openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
const NOTE = 'All agrees with the book.';

let desk: TestDesk;
const officers = {} as Record<
  'reviewer' | 'second_reviewer' | 'mail_room' | 'production' | 'auditor' | 'both',
  Officer
>;

beforeAll(async () => {
  desk = await openTestDesk();
  for (const role of ['reviewer', 'second_reviewer', 'mail_room', 'production', 'auditor'] as StaffRole[]) {
    officers[role as 'reviewer'] = await desk.officer(SF, role);
  }
  officers.both = await desk.officer(SF, 'reviewer', 'second_reviewer');
}, 30_000);
afterAll(() => desk.close());

const one = async () => (await desk.orders(SF, 1))[0]!;
const open = async (who: Officer, { orderId }: { orderId: string }) =>
  who.call(calls.openDesk, { params: { orderId } });

async function numbersOf(owner: Owner) {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  const of = (topic: string) =>
    answers.find((stored) => stored.topic === topic)?.answer as Record<string, string>;
  return { residentId: of('person')['residentId']!, passportNumber: of('document')['passportNumber']! };
}

async function accessOf(owner: Owner) {
  return (await owner.call(calls.whoRead, { params: { orderId: owner.orderId } })).entries;
}

describe('the desk', () => {
  test('shows the form with its numbers masked, and nowhere in full', async () => {
    const owner = await one();
    const numbers = await numbersOf(owner);
    const page = await open(officers.reviewer, owner);
    expect(page.maskedFields.toSorted()).toEqual(['document.passportNumber', 'person.residentId']);
    const text = JSON.stringify(page);
    expect(text).not.toContain(numbers.residentId);
    expect(text).not.toContain(numbers.passportNumber);
    expect(text).toContain('*');
  });

  test('gives a number for a reason, which the applicant reads in the access log', async () => {
    const owner = await one();
    const { residentId } = await numbersOf(owner);
    const params = { orderId: owner.orderId };
    const body = { field: 'person.residentId', reason: 'Compared with the data page' } as const;
    expect(await officers.reviewer.call(calls.unmaskField, { params, body })).toEqual({ value: residentId });
    expect((await accessOf(owner))[0]).toMatchObject({
      what: 'person.residentId',
      reason: body.reason,
      role: 'reviewer',
      officer: '1',
    });
    const without = { field: body.field, reason: '' };
    expect(await refusalOf(officers.reviewer.call(calls.unmaskField, { params, body: without }))).toBe(
      'request.invalid',
    );
    expect(await accessOf(owner)).toHaveLength(1);
  });

  test('gives no number that the form hides, though one is stored', async () => {
    const owner = await one();
    const params = { orderId: owner.orderId };
    const body = { field: 'person.residentId', reason: 'Compared with the data page' } as const;
    const { value } = await officers.reviewer.call(calls.unmaskField, { params, body });
    await storeAnswer(desk.app, owner, 'person', (before) => ({ ...before, noResidentId: true }));
    expect((await numbersOf(owner)).residentId).toBe(value);
    const asked = await officers.reviewer.send('POST', `/api/staff/orders/${owner.orderId}/unmask`, body);
    expect(asked).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(asked.text).toContain('"empty"');
    expect(asked.text).not.toContain(value);
  });

  test('each opening is one line, in the capacity the officer acts in then', async () => {
    const owner = await one();
    await open(officers.both, owner);
    await officers.reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await open(officers.both, owner);
    await open(officers.auditor, owner);
    expect((await accessOf(owner)).map(({ what, role, officer }) => [what, role, officer])).toEqual([
      ['desk', 'auditor', '3'],
      ['desk', 'second_reviewer', '1'],
      ['desk', 'reviewer', '2'],
      ['desk', 'reviewer', '1'],
    ]);
  });

  test('shows a role the topics and papers of its work, and no others', async () => {
    const owner = await one();
    const of = async (who: Officer) => {
      const { answers, files, documents } = await open(who, owner);
      return [answers.length, files.map(({ slot }) => slot).toSorted(), documents];
    };
    expect(await of(officers.reviewer)).toEqual([12, ['data_page', 'photo'], ['receipt', 'declaration']]);
    expect(await of(officers.mail_room)).toEqual([6, ['data_page'], ['receipt']]);
    expect(await of(officers.production)).toEqual([3, ['data_page', 'photo'], ['receipt']]);
    expect(await of(officers.auditor)).toEqual([12, ['data_page', 'photo'], ['receipt', 'declaration']]);
    const declaration = `/api/staff/orders/${owner.orderId}/documents/declaration`;
    expect((await officers.mail_room.send('GET', declaration)).code).toBe('role.not_allowed');
  });

  test('offers the commands of the role and the moment', async () => {
    const owner = await one();
    expect((await open(officers.reviewer, owner)).commands).toEqual([
      'askSupplement',
      'refuse',
      'passFirstReview',
    ]);
    for (const idle of [officers.second_reviewer, officers.mail_room, officers.auditor]) {
      expect((await open(idle, owner)).commands).toEqual([]);
    }
    const { supplementTargets, refusalRules } = await open(officers.reviewer, owner);
    expect(supplementTargets).toContain('file.photo');
    expect(supplementTargets).toContain('person.givenPinyin');
    expect(supplementTargets.some((target) => /^(post|consents)\./.test(target))).toBe(false);
    expect(refusalRules.map(({ id }) => id)).toContain('duplicate');
  });

  test('a supplement asks for nothing that the form of the case does not show, such as a guardian of an adult', async () => {
    const owner = await one();
    const { supplementTargets } = await open(officers.reviewer, owner);
    expect(supplementTargets.filter((target) => /^(loss|guardians|parents|damage)\./.test(target))).toEqual(
      [],
    );
    const command = { type: 'askSupplement' as const, targets: ['guardians.second'], note: NOTE };
    expect(await refusalOf(officers.reviewer.does(owner.orderId, command))).toBe('request.invalid');
  });
});

describe('two pairs of eyes', () => {
  test('an officer with both roles cannot pass both reviews of one order, and is shown no button for it', async () => {
    const { orderId } = await one();
    await officers.both.does(orderId, { type: 'passFirstReview', note: NOTE });
    const page = await open(officers.both, { orderId });
    expect(page.order).toMatchObject({ status: 'in_second_review', firstReviewByMe: true });
    expect(page.commands).toEqual([]);
    for (const type of ['passSecondReview', 'returnToFirstReview'] as const) {
      expect(await refusalOf(officers.both.does(orderId, { type, note: NOTE }))).toBe(
        'order.same_officer_both_reviews',
      );
    }
    await seesAttempt(desk.app, officers.both.id, 'order.same_officer_both_reviews');
    await officers.second_reviewer.does(orderId, { type: 'passSecondReview', note: NOTE });
    expect((await open(officers.mail_room, { orderId })).order.status).toBe('awaiting_papers');
  });

  test('a reviewer has no say in the second review, nor the other way round', async () => {
    const { orderId } = await one();
    expect(
      await refusalOf(officers.second_reviewer.does(orderId, { type: 'passFirstReview', note: NOTE })),
    ).toBe('order.not_yours_to_do');
    await officers.reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
    const other = await desk.officer(SF, 'reviewer');
    expect(await refusalOf(other.does(orderId, { type: 'refuse', rule: 'duplicate', note: NOTE }))).toBe(
      'order.not_yours_to_do',
    );
  });
});

describe('a decision', () => {
  test('on what somebody else changed meanwhile is refused, and nothing is written', async () => {
    const { orderId } = await one();
    const { order } = await open(officers.reviewer, { orderId });
    await officers.reviewer.does(orderId, {
      type: 'askSupplement',
      targets: ['file.photo'],
      note: 'It is dark.',
    });
    const all = async () =>
      (
        await desk.app.database.owner.query(
          `SELECT (SELECT row_to_json(o) FROM orders o WHERE id = $1) AS row,
             (SELECT count(*) FROM order_event WHERE order_id = $1) AS events,
             (SELECT count(*) FROM message WHERE order_id = $1) AS messages,
             (SELECT count(*) FROM enqueued_job) AS jobs, (SELECT count(*) FROM idempotency_key) AS keys`,
          [orderId],
        )
      ).rows[0] as unknown;
    const before = await all();
    const stale = officers.reviewer.call(calls.sendStaffCommand, {
      params: { orderId },
      body: { version: order.version, command: { type: 'passFirstReview', note: NOTE } },
      idempotencyKey: 'stale',
    });
    expect(await refusalOf(stale)).toBe('version.stale');
    expect(await all()).toEqual(before);
  });

  test('of several officers at once counts once: the others are told that it changed meanwhile', async () => {
    const { orderId } = await one();
    const { order } = await open(officers.reviewer, { orderId });
    const crowd = [
      officers.reviewer,
      officers.both,
      await desk.officer(SF, 'reviewer'),
      await desk.officer(SF, 'reviewer'),
    ];
    const outcomes = await Promise.all(
      crowd.map(async (who, at) => {
        const command =
          at % 2 === 0
            ? { type: 'passFirstReview', note: NOTE }
            : { type: 'refuse', rule: 'duplicate', note: NOTE };
        const body = { version: order.version, command: command as never };
        return refusalOf(
          who.call(calls.sendStaffCommand, { params: { orderId }, body, idempotencyKey: who.key() }),
        );
      }),
    );
    expect(outcomes.toSorted()).toEqual(['none', 'version.stale', 'version.stale', 'version.stale']);
    const { timeline } = await open(officers.auditor, { orderId });
    expect(timeline.filter(({ by }) => by === 'post')).toHaveLength(1);
  });

  test('sent twice takes effect once, and both get the same answer', async () => {
    const { orderId } = await one();
    const { order } = await open(officers.reviewer, { orderId });
    const body = { version: order.version, command: { type: 'passFirstReview', note: NOTE } as const };
    const send = async () =>
      officers.reviewer.call(calls.sendStaffCommand, {
        params: { orderId },
        body,
        idempotencyKey: `once-${orderId}`,
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(
      new Set(answers.map((answer) => JSON.stringify(answer, Object.keys(answer).toSorted()))).size,
    ).toBe(1);
    const { timeline } = await open(officers.reviewer, { orderId });
    expect(timeline.filter(({ type }) => type === 'firstReviewPassed')).toHaveLength(1);
  });

  test('names a ground of the rules when it refuses, and fields that exist when it asks', async () => {
    const { orderId } = await one();
    const refuse = { type: 'refuse', rule: 'no such rule', note: NOTE } as const;
    expect(await refusalOf(officers.reviewer.does(orderId, refuse))).toBe('order.rule_required');
    const ask: OrderCommand = { type: 'askSupplement', targets: ['person.shoe_size'], note: NOTE };
    expect(await refusalOf(officers.reviewer.does(orderId, ask))).toBe('request.invalid');
  });

  test('of the applicant’s is not an officer’s to send', async () => {
    const { orderId } = await one();
    expect(await refusalOf(officers.reviewer.does(orderId, { type: 'withdraw' }))).toBe(
      'order.not_yours_to_do',
    );
  });
});

describe('the way of the papers', () => {
  test('goes from the gate through mail room and production to the applicant and ends there', async () => {
    const owner = await one();
    const { orderId } = owner;
    await officers.reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
    await officers.second_reviewer.does(orderId, { type: 'passSecondReview', note: NOTE });
    const { papers, commands } = await open(officers.mail_room, owner);
    expect(commands).toEqual(['recordPapers']);
    expect(papers?.payment).toMatchObject({
      amount: { currency: 'USD', cents: 2300 },
      instruments: ['money_order', 'cashiers_check'],
    });
    expect(papers?.payment?.memo).toMatch(/^\p{Script=Han}+$/u);
    expect(papers?.expected.map(({ id }) => id)).not.toContain('payment');

    const contents = papers!.expected.map(({ id }) => id);
    const instrument = {
      kind: 'money_order',
      amount: { currency: 'USD', cents: 2000 },
      payeeRight: true,
      memoRight: true,
      serial: '7',
    } as const;
    await officers.mail_room.does(orderId, { type: 'recordPapers', contents, instrument });
    const held = await open(officers.mail_room, owner);
    expect(held.order.status).toBe('papers_on_hold');
    expect(held.papers?.problems.map(({ code }) => code)).toEqual(['payment.wrong_amount']);

    const right = { ...instrument, amount: { currency: 'USD', cents: 2300 } };
    await officers.mail_room.does(orderId, { type: 'recordPapers', contents, instrument: right });
    await officers.production.does(orderId, { type: 'startProduction' });
    await officers.production.does(orderId, { type: 'finishProduction' });
    expect((await open(officers.mail_room, owner)).commands).toEqual(['cancelOldBook']);
    const dispatch = { type: 'dispatch', tracking: goodTracking() } as const;
    expect(await refusalOf(officers.mail_room.does(orderId, dispatch))).toBe('order.old_book_not_cancelled');
    await officers.production.does(orderId, { type: 'cancelOldBook' });
    expect((await open(officers.mail_room, owner)).commands).toEqual(['dispatch']);
    await officers.mail_room.does(orderId, dispatch);
    await owner.does({ type: 'confirmReceipt' });
    expect((await open(officers.auditor, owner)).order).toMatchObject({
      status: 'completed',
      turn: 'nobody',
    });
  });
});

describe('flags', () => {
  test('the platform raises its own at submission, with the words of the rules where they have some', async () => {
    const [owner] = await desk.drafts(1);
    const { orderId } = owner!;
    const save = async (topic: 'declaration' | 'document', change: object) => {
      const { answers } = await owner!.call(calls.getAnswers, { params: { orderId } });
      const stored = answers.find((one) => one.topic === topic)!;
      const answer = { ...stored.answer, ...change };
      await owner!.call(calls.saveAnswer, {
        params: { orderId, topic },
        body: { version: stored.version, answer },
      });
      return stored.answer;
    };
    const before = await save('declaration', {});
    await save('declaration', {
      answers: { ...(before['answers'] as object), chinese_nationality_left: true },
    });
    await save('document', {
      issueDay: '2019-01-02',
      expiryDay: '2029-01-01',
      reason: 'other',
      reasonNote: 'The pages are full of visas',
    });
    const report = { kind: 'declared', why: 'denied' } as const;
    await owner!.call(calls.recordPresence, { params: { orderId }, body: report });
    await owner!.does({ type: 'submit' });
    const { flags } = await open(officers.reviewer, { orderId });
    expect(flags.map(({ target, code, source }) => [target, code, source])).toEqual([
      ['declaration.chinese_nationality_left', 'chinese_nationality_left', 'platform'],
      ['document.expiryDay', 'data_page_differs', 'platform'],
      ['document.expiryDay', 'renewed_early', 'platform'],
      ['presence.presence', 'presence_declared', 'platform'],
    ]);
    expect(flags[0]?.words?.zh).toBeTruthy();
    expect(flags.slice(1).every(({ words }) => words === null)).toBe(true);
  });

  test('a fix outside the country stays with the order, whatever is declared afterwards', async () => {
    const [owner] = await desk.drafts(1);
    const params = { orderId: owner!.orderId };
    const paris = { kind: 'position', latitude: 48.85, longitude: 2.35, accuracyMetres: 30 } as const;
    expect(await refusalOf(owner!.call(calls.recordPresence, { params, body: paris }))).toBe(
      'presence.outside_country',
    );
    await owner!.call(calls.recordPresence, { params, body: { kind: 'declared', why: 'unavailable' } });
    await owner!.does({ type: 'submit' });
    const { flags } = await open(officers.reviewer, owner!);
    expect(flags.map(({ code }) => code)).toEqual(['presence_declared', 'presence_was_outside']);
  });

  test('a supplement that mends what was pointed at takes the flag away', async () => {
    const [owner] = await desk.drafts(1);
    const { orderId } = owner!;
    const { answers } = await owner!.call(calls.getAnswers, { params: { orderId } });
    const of = answers.find(({ topic }) => topic === 'document')!;
    const save = async (version: number, change: object) =>
      owner!.call(calls.saveAnswer, {
        params: { orderId, topic: 'document' },
        body: { version, answer: { ...of.answer, ...change } },
      });
    await save(of.version, {
      issueDay: '2019-01-02',
      expiryDay: '2029-01-01',
      reasonNote: 'The pages are full',
    });
    await owner!.does({ type: 'submit' });
    await officers.reviewer.does(orderId, {
      type: 'askSupplement',
      targets: ['document.expiryDay'],
      note: 'Is it so?',
    });
    desk.app.clock.advance(1_000);
    await save(of.version + 1, {});
    await owner!.does({ type: 'answerSupplement' });
    expect((await open(officers.reviewer, owner!)).flags).toEqual([]);
  });

  test('an officer puts his on and off; the platform’s stay, and a field that is none takes none', async () => {
    const { orderId } = await one();
    const flag = async (target: string, on: boolean) =>
      officers.reviewer.call(calls.setFlag, {
        params: { orderId },
        body: { target, code: 'unreadable', on },
      });
    expect((await flag('file.photo', true)).flags).toMatchObject([
      { target: 'file.photo', source: 'officer' },
    ]);
    expect((await flag('file.photo', true)).flags).toHaveLength(1);
    expect((await flag('file.photo', false)).flags).toEqual([]);
    expect(await refusalOf(flag('file.passport', true))).toBe('request.invalid');
  });
});
