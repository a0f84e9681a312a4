import type { Kept } from './draft.ts';
import { PREFIX, sendAnswer } from './draft-store.ts';
import { forgetAllBut, forgetOnDevice, keepOnDevice, listOnDevice, readDevice } from './kept.ts';
import { forgetVisit } from './wipe.ts';

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

const OWNER = 'owner';

/**
 * After a sign-in: what the device holds of whoever was here before is not for this person. Somebody whose session ran
 * out finds what was not sent yet.
 */
export async function keepOnlyOf(accountId: string): Promise<void> {
  const before = await readDevice<string>(OWNER);
  if (before === accountId) return;
  await forgetAllBut((key, value) => key.startsWith(PREFIX) && (value as Kept).accountId === accountId);
  if (before !== undefined) forgetVisit();
  await keepOnDevice(OWNER, accountId);
}
