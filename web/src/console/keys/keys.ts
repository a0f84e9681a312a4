import { useEffect, useSyncExternalStore } from 'react';

/**
 * `'j'`, `'Enter'`, `'ArrowDown'`, `'?'`, `'mod+Enter'` (Ctrl, or ⌘ on a Mac), `'g 1'` (one after the other).
 * Letters are lower case.
 * `words` names what it does: the key list shows it, so every key is found by pressing `?`.
 */
export type KeyBinding = {
  key: string;
  /** Further keys that do the same and need no line of their own. */
  also?: readonly string[];
  words: string;
  run: (event: KeyboardEvent) => void;
  /** Works while the person writes in a field as well (`mod+Enter`, `Escape`). */
  inFields?: boolean;
};

export type KeyScope = { title: string; bindings: readonly KeyBinding[] };

/** Who asked last is served first: a panel over a desk takes its keys from it. */
const scopes: KeyScope[] = [];
const listeners = new Set<() => void>();
let shown: readonly KeyScope[] = [];

/** The keys of one part of the screen, while it is there. Give stable bindings (useMemo) where they are many. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    const scope = { title, bindings };
    scopes.push(scope);
    tell();
    return () => {
      scopes.splice(scopes.indexOf(scope), 1);
      tell();
    };
  }, [title, bindings]);
}

export function useKeyScopes(): readonly KeyScope[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

/** The binding that answers a pressed key here and now, or none. */
export function findBinding(pressed: string, writing: boolean, singles: boolean): KeyBinding | undefined {
  const all = scopes.toReversed().flatMap(({ bindings }) => bindings);
  return all.find((binding) => {
    if (binding.key !== pressed && !binding.also?.includes(pressed)) return false;
    if (writing) return binding.inFields === true;
    return singles || !isSingle(pressed);
  });
}

/** Characters typed alone: what a person who dictates may trigger by speaking, so it can be switched off. */
export function isSingle(pressed: string): boolean {
  return pressed.split(' ').every((one) => [...one].length === 1);
}

/** Whether some key sequence begins with this one. */
export function startsSequence(pressed: string): boolean {
  return scopes.some(({ bindings }) => bindings.some(({ key }) => key.startsWith(`${pressed} `)));
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of a pressed key as bindings write it; empty for what is none of ours. */
export function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  if (altKey) return '';
  const plain = plainKey(key, code);
  if (ctrlKey || metaKey) return `mod+${plain}`;
  return shiftKey && plain.length > 1 ? `shift+${plain}` : plain;
}

/** An input method may hide the letter ("Process"): then the key's place on the keyboard tells it. */
function plainKey(key: string, code: string): string {
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  if ([...key].length > 1 && key !== 'Process') return key;
  const [, letter] = /^(?:Key|Digit)(.)$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? (key === ' ' ? 'Space' : key);
}

function tell(): void {
  shown = [...scopes];
  for (const listener of listeners) listener();
}
