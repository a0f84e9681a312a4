import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { SignatureActs } from './signature-acts.tsx';
import { SignatureSheet } from './signature-sheet.tsx';
import { useSignWords } from './sign.words.ts';
import type { Stroke } from './signature-strokes.ts';
import './signature-whole.css';

type WholeProps = {
  value: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
  pen: number;
  onClose: () => void;
};

/**
 * The whole screen as a sheet across. On an upright screen it is laid out turned, so that whoever holds the phone
 * sideways writes across it although the phone is told not to turn.
 */
export function SignatureWhole({ value, onChange, pen, onClose }: WholeProps) {
  const box = useRef<HTMLDialogElement>(null);
  const turned = useUpright();
  const t = useSignWords();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      className={`k-sign-whole${turned ? ' k-sign-whole-turned' : ''}`}
      ref={box}
      aria-label={t('sign.whole')}
      onCancel={onClose}
    >
      <p>{t(turned ? 'sign.hold_sideways' : 'sign.across')}</p>
      <SignatureSheet value={value} onChange={onChange} pen={pen} turned={turned} />
      <div className="k-sign-acts">
        <SignatureActs value={value} onChange={onChange} />
        <Button kind="primary" onClick={onClose}>
          {t('sign.done')}
        </Button>
      </div>
    </dialog>
  );
}

const UPRIGHT = '(orientation: portrait)';

function useUpright(): boolean {
  const [upright, setUpright] = useState(() => matchMedia(UPRIGHT).matches);
  useEffect(() => {
    const media = matchMedia(UPRIGHT);
    const change = () => setUpright(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, []);
  return upright;
}
