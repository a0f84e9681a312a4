import type { Kept } from './draft.ts';
import { PREFIX, sendAnswer } from './draft-store.ts';
import { forgetOnDevice, listOnDevice, readDevice } from './kept.ts';

/**
 * Sends what closed screens left on the device. What is open somewhere, and what somebody else changed meanwhile,
 * is left alone: its own screen sends it or asks the person.
 */
export async function sendKeptDrafts(): Promise<void> {
  for (const [place] of await listOnDevice<Kept>(PREFIX)) {
    const send = (lock: Lock | null) => (lock ? sendKept(place) : Promise.resolve());
    await navigator.locks?.request(place, { ifAvailable: true }, send);
  }
}

async function sendKept(place: string): Promise<void> {
  const kept = await readDevice<Kept>(place);
  if (!kept) return;
  const [orderId = '', topic = ''] = place.slice(PREFIX.length).split(':');
  const sent = await sendAnswer(orderId, topic, kept.version, kept.answer).catch(() => null);
  if (sent) await forgetOnDevice(place);
}

/** After a sign-in: drafts of whoever was here before are not for this person. */
export async function keepOnlyDraftsOf(accountId: string): Promise<void> {
  const drafts = await listOnDevice<Kept>(PREFIX);
  const foreign = drafts.filter(([, kept]) => kept.accountId !== accountId);
  await Promise.all(foreign.map(([place]) => forgetOnDevice(place)));
}
