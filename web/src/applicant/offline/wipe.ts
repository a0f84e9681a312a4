import { emptyDevice } from './kept.ts';

/** What is nobody's: the shell, screens, telephones of posts. Of every other cache we do not ask what is in it. */
const NOBODYS_CACHES = /precache|^screens$|^posts$/;
/** How this device likes to read (kit/choice.ts), that it talks to a demo, that a sign-out is still to be said. */
const NOBODYS_NOTES = /^lingshi\.(?:elder|theme|contrast|demo|leaving)$/;
/** Notes of this tab that lead a new person on: a code they were sent, an invitation, what they asked about. */
const ON_THE_WAY = /^(?:sign-in|precheck|lingshi\.(?:mandate|guardian)_code|lingshi\.locale_tried)$/;

/** After it no trace of the person is on the device: drafts, orders, notes, what a worker kept. OWASP ASVS 14.3. */
export async function wipeDevice(): Promise<void> {
  quietly(() => sessionStorage.clear());
  quietly(() => forgetIn(localStorage, (name) => !NOBODYS_NOTES.test(name)));
  await Promise.all([emptyDevice(), forgetAnswers()]);
}

/** This tab goes on as somebody else. */
export function forgetVisit(): void {
  quietly(() => forgetIn(sessionStorage, (name) => !ON_THE_WAY.test(name)));
}

/** What workers kept of the server's answers, and the tables in which workbox writes when it kept what. */
export async function forgetAnswers(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys().catch(() => []);
  const personal = names.filter((name) => !NOBODYS_CACHES.test(name));
  await Promise.all([...personal.map((name) => caches.delete(name).catch(() => false)), emptyWorkbox()]);
}

const TABLES = 'workbox-expiration';

/**
 * Trap: the worker holds its database open, so that deleting it would wait for the worker's end; its rows can go at once.
 * A name that is not there yet must not be made by asking for it.
 */
async function emptyWorkbox(): Promise<void> {
  const all = await indexedDB.databases?.().catch(() => []);
  if (!all?.some(({ name }) => name === TABLES)) return;
  const database = await opened(indexedDB.open(TABLES)).catch(() => null);
  for (const name of database?.objectStoreNames ?? []) {
    const table = database?.transaction(name, 'readwrite').objectStore(name);
    if (table) await opened(table.clear()).catch(() => undefined);
  }
  database?.close();
}

async function opened<T>(asked: IDBRequest<T>): Promise<T> {
  return await new Promise<T>((good, bad) => {
    asked.addEventListener('success', () => good(asked.result));
    asked.addEventListener('error', () => bad(new Error('the browser keeps nothing')));
  });
}

function forgetIn(storage: Storage, goes: (name: string) => boolean): void {
  for (const name of Object.keys(storage)) if (goes(name)) storage.removeItem(name);
}

/** Some browsers throw where they keep nothing. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing kept is nothing to forget.
  }
}
