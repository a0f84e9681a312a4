import { currentLocale, LANGUAGES, type Locale } from './locale.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** A worker is small; who waits longer has a network too poor for it, and gets the page all the same. */
const PATIENCE_MS = 6000;
const TRIED = 'lingshi.locale_tried';

/**
 * The same place in another language: the choice is stored, the page loads anew. What was being written is kept on
 * the device (drafts are saved as they are typed).
 */
export async function switchLocale(next: Locale): Promise<void> {
  document.cookie = cookieOf(next);
  if (next === currentLocale()) return;
  remember(next);
  await Promise.race([renewWorker(next), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  if (address.href === location.href) location.reload();
  else location.replace(address);
}

/**
 * The language of a link (`?lang=en`) or the one chosen before. The server heeds both, but a kept shell answers before
 * the server does: then the page changes by itself, once.
 */
export function followChoice(): void {
  const asked = new URL(location.href).searchParams.get('lang');
  const chosen = /(?:^|;\s*)lingshi\.locale=([\w-]+)/.exec(document.cookie)?.[1];
  const wished = LANGUAGES.find(({ code }) => code === (asked ?? chosen))?.code;
  if (wished === undefined || wished === currentLocale()) remember(null);
  if (wished !== undefined && (asked !== null || tried() !== wished)) void switchLocale(wished);
}

/** The worker that keeps the shell of one language (vite.offline.ts). */
export function workerAddress(locale: Locale): string {
  return `/worker.${locale}.js`;
}

/** The server reads it with the next page (reader-language.ts). */
function cookieOf(locale: Locale): string {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  return `lingshi.locale=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}

/** The kept shell speaks the old language: its worker has to be the new language's before the page loads again. */
async function renewWorker(next: Locale): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!(await workers?.getRegistration())) return;
  const registered = await workers.register(workerAddress(next)).catch(() => undefined);
  const worker = registered?.installing ?? registered?.waiting;
  if (!worker) return;
  await new Promise<void>((done) => {
    const look = () => (worker.state === 'activated' || worker.state === 'redundant') && done();
    worker.addEventListener('statechange', look);
    look();
  });
}

/** The language this tab has tried to change to, so that it tries once. */
function tried(): string | null {
  try {
    return sessionStorage.getItem(TRIED);
  } catch {
    // A browser that keeps nothing has no kept shell either.
    return currentLocale();
  }
}

function remember(locale: Locale | null): void {
  try {
    if (locale === null) sessionStorage.removeItem(TRIED);
    else sessionStorage.setItem(TRIED, locale);
  } catch {
    // See tried().
  }
}
