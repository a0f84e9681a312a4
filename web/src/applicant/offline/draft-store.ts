import { saveAnswer } from '@lingshi/contract/generated/calls.ts';
import { client } from '../client.ts';
import type { Answer, Kept } from './draft.ts';
import { forgetOnDevice, keepOnDevice, readDevice } from './kept.ts';

/** A page of the form of the order's service. */
export type Topic = string;

export const PREFIX = 'draft:';

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
 * Held while a topic is open on a screen of any tab, so that nobody sends its draft behind its back.
 * Returns how to let go.
 */
export function holdDraft(orderId: string, topic: Topic): () => void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  // Locks exist on secure pages only; without them two tabs may ask each other, nothing is lost.
  void navigator.locks?.request(placeOf(orderId, topic), { mode: 'shared' }, () => held);
  return letGo;
}
