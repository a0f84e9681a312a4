import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useKitWords } from '../../kit/kit.words.ts';
import { Notice } from '../../kit/notice.tsx';
import { useShellWords } from '../shell/shell.words.ts';
import { KeyCap } from './key-cap.tsx';
import { useKeys, useKeyScopes, type KeyScope } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';
import './keys.css';

/** `?` shows every key that works on the screen as it is now. */
export function useKeysDialog(): { dialog: ReactNode; open: () => void } {
  const [opened, setOpened] = useState(false);
  const t = useShellWords();
  const kit = useKitWords();
  const open = useCallback(() => setOpened(true), []);
  const bindings = useMemo(() => [{ key: '?', words: t('shell.key_help'), run: open }], [t, open]);
  useKeys(t('shell.scope'), bindings);
  const dialog = (
    <Dialog
      open={opened}
      onClose={() => setOpened(false)}
      title={t('shell.keys_title')}
      acts={<Button onClick={() => setOpened(false)}>{kit('kit.close')}</Button>}
    >
      <KeyList />
    </Dialog>
  );
  return { dialog, open };
}

function KeyList() {
  const scopes = useKeyScopes();
  const singles = useSingleKeys();
  const t = useShellWords();
  return (
    <div className="c-keys-list">
      {!singles && <Notice tone="slate" title={t('shell.single_keys_off')} />}
      {byTitle(scopes).map(({ title, bindings }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {bindings.map(({ key, also = [], words }) => (
              <div key={key}>
                <dt>
                  {[key, ...also].map((one) => (
                    <KeyCap key={one} of={one} />
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The screen's own keys first; parts with one title are one group. */
function byTitle(scopes: readonly KeyScope[]): KeyScope[] {
  const titles = [...new Set(scopes.toReversed().map(({ title }) => title))];
  return titles.map((title) => ({
    title,
    bindings: scopes
      .filter((scope) => scope.title === title)
      .flatMap(({ bindings }) => bindings.filter(({ words }) => words !== '')),
  }));
}
