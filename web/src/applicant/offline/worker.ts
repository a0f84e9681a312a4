import { currentLocale } from '../../kit/locale.ts';
import { workerAddress } from '../../kit/switch-locale.ts';
import { currentSession } from '../session-mark.ts';
import { forgetAnswers } from './wipe.ts';

/** The shell, opened screens and the last state of orders without a network. Not while developing. */
export function startWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the first picture, so that it takes no bandwidth from it.
  const register = () =>
    void navigator.serviceWorker.register(workerAddress(currentLocale())).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
  void forgetFormerWorker().catch(() => undefined);
}

/** An earlier worker kept orders, and their addresses in the tables of workbox. */
async function forgetFormerWorker(): Promise<void> {
  if (currentSession() !== 'in' || (await caches.has('orders'))) await forgetAnswers();
}
