import { emptyDevice } from './kept.ts';

/** Caches of the worker that hold answers about a person (vite.offline.ts names them). */
const PERSONAL_CACHES = ['orders'];

/** After it no trace of the person is on the device: drafts, orders, answers the worker kept. OWASP ASVS 14.3. */
export async function wipeDevice(): Promise<void> {
  sessionStorage.clear();
  await Promise.all([emptyDevice(), forgetAnswers()]);
}

/** What the worker kept of the server's answers; also when a session ran out, while drafts stay for the same person. */
export async function forgetAnswers(): Promise<void> {
  if (typeof caches === 'undefined') return;
  await Promise.all(PERSONAL_CACHES.map((name) => caches.delete(name).catch(() => false)));
}
