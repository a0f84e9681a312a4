import { currentLocale, LANGUAGES, type Locale } from './locale.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** A worker is small; who waits longer has a network too poor for it, and gets the page all the same. */
const PATIENCE_MS = 6000;

/**
 * The same place in another language: the choice is stored, the page loads anew. What was being written is kept on
 * the device (drafts are saved as they are typed).
 */
export async function switchLocale(next: Locale): Promise<void> {
  storeChoice(next);
  if (next === currentLocale()) return;
  await Promise.race([renewWorker(next), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  if (address.href === location.href) location.reload();
  else location.replace(address);
}

/** `?lang=en` in a link: the server heeds it, but a kept shell answers before the server does. */
export function followLink(): void {
  const wished = new URL(location.href).searchParams.get('lang');
  if (LANGUAGES.some(({ code }) => code === wished)) void switchLocale(wished ?? '');
}

/** The worker that keeps the shell of one language (vite.offline.ts). */
export function workerAddress(locale: Locale): string {
  return `/worker.${locale}.js`;
}

/** The server reads it with the next page (reader-language.ts). */
function storeChoice(locale: Locale): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `lingshi.locale=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}

/** A kept shell answers for the server: its worker has to be the new language's before the page loads again. */
async function renewWorker(next: Locale): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!(await workers?.getRegistration())) return;
  const renewed = new Promise((done) => {
    workers.addEventListener('controllerchange', done, { once: true });
  });
  const registered = await workers.register(workerAddress(next)).catch(() => undefined);
  if (registered?.installing ?? registered?.waiting) await renewed;
}
