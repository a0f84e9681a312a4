import { spellOrderNumber } from '@lingshi/domain/order/order-number.spell.ts';
import Volume2 from 'lucide-react/icons/volume-2';
import { renderSVG } from 'uqr';
import { Button } from '../../kit/button.tsx';
import { useLocale, voiceTag } from '../../kit/locale.ts';
import { useSubmittedWords } from './submitted.words.ts';
import './order-number.css';

/** The number large, as it is said, aloud, and for a scanner. */
export function OrderNumber({ number }: { number: string }) {
  const t = useSubmittedWords();
  const locale = useLocale();
  const spelled = spellOrderNumber(number, locale);
  function read() {
    const speech = new SpeechSynthesisUtterance(spelled);
    speech.lang = voiceTag(locale);
    speech.rate = 0.75;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  }
  return (
    <section className="order-number" aria-label={t('submitted.number')}>
      <p className="k-quiet">{t('submitted.number')}</p>
      <p className="order-number-large">
        <span aria-hidden="true">{number}</span>
        <span className="k-hidden">{spelled}</span>
      </p>
      <p className="k-quiet" aria-hidden="true">
        {t('submitted.aloud', { spelled })}
      </p>
      {typeof speechSynthesis !== 'undefined' && (
        <Button icon={Volume2} onClick={read}>
          {t('submitted.listen')}
        </Button>
      )}
      <QrCode text={number} />
      <p className="k-quiet">{t('submitted.copy')}</p>
    </section>
  );
}

function QrCode({ text }: { text: string }) {
  const t = useSubmittedWords();
  const svg = renderSVG(text, { border: 2 });
  // An image, not markup: nothing of the text can become part of the page.
  return (
    <img
      className="order-number-qr"
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={t('submitted.qr')}
    />
  );
}
