import { voiceTag, type Locale } from '../../kit/locale.ts';

export function canSpeak(): boolean {
  return typeof speechSynthesis !== 'undefined';
}

/** Says one instruction with the device's own voice and drops what was still being said: the newest one counts. */
export function speak(words: string, locale: Locale): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(words);
  speech.lang = voiceTag(locale);
  speechSynthesis.speak(speech);
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** A short shake where the device can: felt with the eyes shut. */
export function nudge(): void {
  if (typeof navigator.vibrate === 'function') navigator.vibrate(60);
}
