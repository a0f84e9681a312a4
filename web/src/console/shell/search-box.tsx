import Search from 'lucide-react/icons/search';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../kit/icon.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useErrorWords } from '../error-words.ts';
import { useFind, type Slip } from '../queue/find.ts';
import { useShellWords } from './shell.words.ts';

export const SEARCH_ID = 'search';
const TROUBLE_ID = 'search-trouble';

/** Takes whatever an officer has at hand; a scanner types the number and presses Enter by itself. */
export function SearchBox() {
  const { box, text, write, press, busy, slip, error } = useSearch();
  const t = useShellWords();
  return (
    <search className="c-search">
      <Icon of={Search} />
      <input
        ref={box}
        id={SEARCH_ID}
        type="text"
        value={text}
        placeholder={t('shell.search')}
        aria-label={t('shell.search_label')}
        aria-keyshortcuts="/"
        aria-describedby={TROUBLE_ID}
        aria-busy={busy}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => write(event.target.value)}
        onKeyDown={press}
      />
      <KeyCap of="/" />
      <Trouble busy={busy} slip={slip} error={error} />
    </search>
  );
}

function useSearch() {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const { find, busy, error, trouble: slip, clear } = useFind(leave);
  function leave() {
    // A person's number does not stay on the screen.
    setText('');
    box.current?.blur();
  }
  function write(next: string) {
    setText(next);
    clear();
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') find(text);
    if (event.key === 'Escape') {
      clear();
      leave();
    }
  }
  return { box, text, write, press, busy, error, slip };
}

function Trouble({ busy, slip, error }: { busy: boolean; slip: Slip | null; error: Error | null }) {
  const t = useShellWords();
  const say = useErrorWords();
  const trouble = slip ? t(`shell.search_${slip}`) : error ? say(error) : '';
  return (
    <p id={TROUBLE_ID} className="c-search-trouble" role="status">
      {busy ? t('shell.searching') : trouble}
    </p>
  );
}
