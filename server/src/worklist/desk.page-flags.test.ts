import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { printMrz } from '@lingshi/domain/identity/mrz.print.ts';
import { drawPage } from '@lingshi/vision/test/mrz/pages.ts';
import { sendPicture } from '../demo/demo.applicant.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
let desk: TestDesk;
let reviewer: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
}, 60_000);
afterAll(() => desk.close());

/** The lines of the book that this draft was filled in from. */
async function linesOf(owner: Owner): Promise<string[]> {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  const of = (topic: string) =>
    answers.find((stored) => stored.topic === topic)?.answer as Record<string, string>;
  const [person, document] = [of('person'), of('document')];
  return printMrz('TD3', {
    documentType: 'P',
    issuer: 'UTO',
    surname: person['surnamePinyin'] ?? '',
    givenNames: person['givenPinyin'] ?? '',
    number: document['passportNumber'] ?? '',
    nationality: 'UTO',
    birthDay: person['birthDay'] ?? null,
    sex: person['sex'] === 'F' ? 'F' : 'M',
    expiryDay: document['expiryDay'] ?? null,
    optional: '',
    optional2: '',
  });
}

/** What the officer is pointed at, once a draft with this picture was read and sent off. */
async function flagsWith(owner: Owner, picture: Buffer, answer: string): Promise<string[]> {
  const params = { orderId: owner.orderId };
  await sendPicture(owner, owner.orderId, 'data_page', picture);
  expect(await refusalOf(owner.call(calls.readDataPage, { params }))).toBe(answer);
  return flagsOnceSent(owner);
}

async function flagsOnceSent(owner: Owner): Promise<string[]> {
  await owner.does({ type: 'submit' });
  return flagsOf(owner);
}

async function flagsOf({ orderId }: Owner): Promise<string[]> {
  const { flags } = await reviewer.call(calls.openDesk, { params: { orderId } });
  return flags.map(({ target, code, source }) => `${target} ${code} ${source}`);
}

describe('a data page that was not read', () => {
  const UNSEEN = 'file.data_page data_page_unseen platform';

  test('keeps nobody from sending off, and the officer is told to look', async () => {
    const [owner] = await desk.drafts(1);
    await sendPicture(owner!, owner!.orderId, 'data_page', await drawPage(await linesOf(owner!)));
    expect(await flagsOnceSent(owner!)).toEqual([UNSEEN]);
  }, 60_000);

  test('but exchanged for another after the reading is one nobody read', async () => {
    const [owner] = await desk.drafts(1);
    const { orderId } = owner!;
    const page = await drawPage(await linesOf(owner!));
    await sendPicture(owner!, orderId, 'data_page', page);
    await owner!.call(calls.readDataPage, { params: { orderId } });
    await sendPicture(owner!, orderId, 'data_page', page);
    expect(await flagsOnceSent(owner!)).toEqual([UNSEEN]);
  }, 60_000);

  test('exchanged during a supplement, is pointed at again', async () => {
    const [owner] = await desk.drafts(1);
    const { orderId } = owner!;
    const page = await drawPage(await linesOf(owner!));
    expect(await flagsWith(owner!, page, 'none')).toEqual([]);
    const asked: OrderCommand = { type: 'askSupplement', targets: ['file.data_page'], note: '请重拍' };
    await reviewer.does(orderId, asked);
    desk.app.clock.advance(1_000);
    await sendPicture(owner!, orderId, 'data_page', page);
    await owner!.does({ type: 'answerSupplement' });
    expect(await flagsOf(owner!)).toEqual([UNSEEN]);
  }, 60_000);
});

describe('what was read on the data page', () => {
  test('is no word to the officer when it agrees', async () => {
    const [owner] = await desk.drafts(1);
    expect(await flagsWith(owner!, await drawPage(await linesOf(owner!)), 'none')).toEqual([]);
  }, 60_000);

  test('points the officer at each value that differs when the page is another person’s', async () => {
    const [owner, other] = await desk.drafts(2);
    const [names = '', numbers = ''] = await linesOf(other!);
    const stranger = [names.replace(/^(P<UTO).{39}/, '$1NOBODY<<ANNA'.padEnd(48, '<')), numbers];
    const flags = await flagsWith(owner!, await drawPage(stranger.map((line) => line.slice(0, 44))), 'none');
    expect(flags).toEqual(
      expect.arrayContaining([
        'document.passportNumber data_page_differs platform',
        'person.surnamePinyin data_page_differs platform',
      ]),
    );
    expect(flags).not.toContain('file.data_page data_page_unread platform');
  }, 60_000);

  test('with a forged check digit is no witness, and the officer looks at the picture', async () => {
    const [owner] = await desk.drafts(1);
    const [names = '', numbers = ''] = await linesOf(owner!);
    const digit = (Number(numbers.charAt(9)) + 1) % 10;
    const forged = [names, `${numbers.slice(0, 9)}${digit}${numbers.slice(10)}`];
    expect(await flagsWith(owner!, await drawPage(forged), 'none')).toEqual([
      'file.data_page data_page_unread platform',
    ]);
  }, 60_000);

  test('that cannot be read keeps nobody from sending off, and the officer looks at the picture', async () => {
    const [owner] = await desk.drafts(1);
    const noise = { type: 'gaussian', mean: 140, sigma: 40 } as const;
    const sheet = sharp({ create: { width: 900, height: 700, channels: 3, background: '#ccc', noise } });
    expect(await flagsWith(owner!, await sheet.jpeg().toBuffer(), 'data_page.no_zone')).toEqual([
      'file.data_page data_page_unread platform',
    ]);
  }, 60_000);
});
