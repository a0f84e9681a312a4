import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useCopyWords } from './copy-line.words.ts';
import './copy-line.css';

const SHOWN_MS = 2500;

type CopyLineProps = {
  /** What it is: the payee, the address. Also names the button for ears. */
  label: string;
  /** What goes to the clipboard, and what is shown where `children` say nothing else. */
  text: string;
  children?: ReactNode;
};

/** A value somebody has to write elsewhere exactly: shown large enough to copy by hand, with a button to copy it. */
export function CopyLine({ label, text, children }: CopyLineProps) {
  const t = useCopyWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy() {
    // Without the right to write there, the words can still be selected by hand.
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  }
  return (
    <div className="k-copy">
      <div className="k-copy-words">
        <div className="k-copy-label">{label}</div>
        <div className="k-copy-value">{children ?? text}</div>
      </div>
      <button type="button" className="k-switch k-copy-act" onClick={() => void copy()}>
        <Icon of={copied ? Check : Copy} />
        {copied ? t('copy.done') : t('copy.do')}
        <span className="k-hidden"> {label}</span>
      </button>
      <span className="k-hidden" role="status">
        {copied && t('copy.done')}
      </span>
    </div>
  );
}
