import Search from 'lucide-react/icons/search';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../kit/icon.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useErrorWords } from '../error-words.ts';
import { useFind } from '../queue/find.ts';
import { useShellWords } from './shell.words.ts';

export const SEARCH_ID = 'search';

/** Takes whatever an officer has at hand; a scanner types the number and presses Enter by itself. */
export function SearchBox() {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const t = useShellWords();
  const say = useErrorWords();
  const { find, busy, error, slip, clear } = useFind(() => {
    // A person's number does not stay on the screen.
    setText('');
    box.current?.blur();
  });
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void find(text);
    if (event.key === 'Escape') {
      setText('');
      clear();
      box.current?.blur();
    }
  }
  const trouble = slip ? t(`shell.search_${slip}`) : error ? say(error) : '';
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
        aria-describedby="search-trouble"
        aria-busy={busy}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          clear();
        }}
        onKeyDown={press}
      />
      <KeyCap of="/" />
      <p id="search-trouble" className="c-search-trouble" role="status">
        {busy ? t('shell.searching') : trouble}
      </p>
    </search>
  );
}
