import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Officer, TestDesk } from './desk.ts';

const POST = 'san-francisco';
const NOTE = 'All of it agrees.';

/** Whom an order meets before its document is made. */
export type Officers = Record<'reviewer' | 'second' | 'interviewer' | 'mailRoom', Officer>;

export async function openOfficers(desk: TestDesk, post = POST): Promise<Officers> {
  return {
    reviewer: await desk.officer(post, 'reviewer'),
    second: await desk.officer(post, 'second_reviewer'),
    interviewer: await desk.officer(post, 'interviewer'),
    mailRoom: await desk.officer(post, 'mail_room'),
  };
}

/** From the first review to the mail gate, a minor by way of an interview. */
export async function passToGate(officers: Officers, orderId: string): Promise<void> {
  await officers.reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
  const { order } = await officers.interviewer.call(calls.openDesk, { params: { orderId } });
  if (order.status === 'needs_interview')
    await officers.interviewer.does(orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
  await officers.second.does(orderId, { type: 'passSecondReview', note: NOTE });
}

/** The envelope came with all that the rules ask for, and the right sum. */
export async function receivePapers(mailRoom: Officer, orderId: string): Promise<void> {
  const { papers } = await mailRoom.call(calls.openDesk, { params: { orderId } });
  const contents = (papers?.expected ?? []).map(({ id }) => id);
  const amount = papers?.payment?.amount ?? { currency: 'USD', cents: 0 };
  const instrument = {
    kind: 'money_order',
    amount,
    payeeRight: true,
    memoRight: true,
    serial: '1',
  } as const;
  await mailRoom.does(orderId, { type: 'recordPapers', contents, instrument });
}
