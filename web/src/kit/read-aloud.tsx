import Square from 'lucide-react/icons/square';
import Volume2 from 'lucide-react/icons/volume-2';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { useKitWords } from './kit.words.ts';
import { currentLocale, voiceTag } from './locale.ts';

/** Reads the page with the device's own voice; not shown where the device has none. */
export function ReadAloud() {
  const [reading, setReading] = useState(false);
  const t = useKitWords();
  useEffect(() => stopReading, []);
  if (typeof speechSynthesis === 'undefined') return null;
  function press() {
    if (reading) stopReading();
    else readPage(() => setReading(false));
    setReading(!reading);
  }
  return (
    <div data-unread>
      <Button icon={reading ? Square : Volume2} onClick={press}>
        {reading ? t('kit.stop_reading') : t('kit.read_aloud')}
      </Button>
    </div>
  );
}

function stopReading(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
}

function readPage(onEnd: () => void): void {
  stopReading();
  const sentences = sentencesOf(document.querySelector('main'));
  sentences.forEach((sentence, index) => {
    const speech = new SpeechSynthesisUtterance(sentence);
    speech.lang = voiceTag(currentLocale());
    speech.rate = 0.9;
    if (index === sentences.length - 1) speech.onend = onEnd;
    speechSynthesis.speak(speech);
  });
  if (sentences.length === 0) onEnd();
}

/** Short pieces: Chrome falls silent in the middle of a long one. */
function sentencesOf(place: HTMLElement | null): string[] {
  const copy = place?.cloneNode(true) as HTMLElement | undefined;
  for (const silent of copy?.querySelectorAll('[data-unread], [aria-hidden="true"], svg') ?? [])
    silent.remove();
  const lines = [...(copy?.querySelectorAll('h1, h2, h3, p, li, dt, dd, label, legend, button, a') ?? [])]
    .filter(
      (element) => element.querySelector('h1, h2, h3, p, li, dt, dd, label, legend, button, a') === null,
    )
    .map((element) => element.textContent?.trim() ?? '');
  return lines.flatMap((line) => line.split(/(?<=[。！？.!?])\s*/)).filter((line) => line !== '');
}
