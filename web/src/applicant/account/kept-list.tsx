import { useState, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { useAccountWords } from './account.words.ts';
import './account.css';

/** Things of the account that can be taken away one by one: keys, sessions. */
export function KeptList({ children }: { children: ReactNode }) {
  return (
    <ul className="me-kept" role="list">
      {children}
    </ul>
  );
}

type KeptRowProps = {
  icon: IconShape;
  title: string;
  hint: ReactNode;
  /** Left out where it cannot be ended here. */
  onEnd?: () => void;
  endWords?: string;
  /** The question before it is done. */
  sureWords?: string;
  busy?: boolean;
};

/** Asks in its own place before anything goes: no window in the way, and the row says what is meant. */
export function KeptRow({ icon, title, hint, onEnd, endWords, sureWords, busy }: KeptRowProps) {
  const t = useAccountWords();
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <Icon of={icon} />
      <div className="me-kept-words">
        <div>{title}</div>
        <div className="k-quiet">{hint}</div>
      </div>
      {onEnd && !asking && (
        <Button kind="plain" onClick={() => setAsking(true)}>
          {endWords}
          <span className="k-hidden"> {title}</span>
        </Button>
      )}
      {onEnd && asking && (
        <div className="me-kept-sure" role="alert">
          <p>{sureWords}</p>
          <div className="k-row">
            <Button kind="danger" busy={busy ?? false} onClick={onEnd}>
              {endWords}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('me.stay')}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
