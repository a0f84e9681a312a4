import { saveAnswer } from '@lingshi/contract/generated/calls.ts';
import type { RouteInput } from '@lingshi/contract/route.ts';
import type { saveAnswer as saveAnswerRoute } from '@lingshi/contract/order/order.contract.ts';
import { client } from '../client.ts';
import type { Answer, Kept } from './draft.ts';
import { forgetOnDevice, keepOnDevice, listOnDevice, readDevice } from './kept.ts';

export type Topic = RouteInput<typeof saveAnswerRoute>['params']['topic'];

const PREFIX = 'draft:';

function placeOf(orderId: string, topic: Topic): string {
  return `${PREFIX}${orderId}:${topic}`;
}

export function readDraft(orderId: string, topic: Topic): Promise<Kept | undefined> {
  return readDevice<Kept>(placeOf(orderId, topic));
}

/** A draft the server has is let go: the device keeps only what is nowhere else. */
export async function keepDraft(orderId: string, topic: Topic, kept: Kept): Promise<void> {
  const place = placeOf(orderId, topic);
  await (kept.pending ? keepOnDevice(place, kept) : forgetOnDevice(place));
}

export async function sendAnswer(orderId: string, topic: Topic, version: number, answer: Answer) {
  return client.call(saveAnswer, { params: { orderId, topic }, body: { version, answer } });
}

/**
 * Sends what closed screens left on the device. What somebody else changed meanwhile is left alone: its own
 * screen asks the person.
 */
export async function sendKeptDrafts(): Promise<void> {
  for (const [place, kept] of await listOnDevice<Kept>(PREFIX)) {
    const [orderId = '', topic = ''] = place.slice(PREFIX.length).split(':');
    const sent = await sendAnswer(orderId, topic as Topic, kept.version, kept.answer).catch(() => null);
    const now = await readDevice<Kept>(place);
    if (sent && now?.editedAt === kept.editedAt) await forgetOnDevice(place);
  }
}

/** After a sign-in: drafts of whoever was here before are not for this person. */
export async function keepOnlyDraftsOf(accountId: string): Promise<void> {
  const drafts = await listOnDevice<Kept>(PREFIX);
  const foreign = drafts.filter(([, kept]) => kept.accountId !== accountId);
  await Promise.all(foreign.map(([place]) => forgetOnDevice(place)));
}
