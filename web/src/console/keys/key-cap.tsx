import { useSingleKeys } from './single-keys.ts';
import { isSingle } from './keys.ts';
import './keys.css';

const SIGNS: Record<string, string> = {
  Enter: '⏎',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: '␣',
};

/** The key that does what the words beside it say. For eyes: `aria-keyshortcuts` tells the rest. */
export function KeyCap({ of: name }: { of: string }) {
  const singles = useSingleKeys();
  if (isSingle(name) && !singles) return null;
  return name.split(' ').map((stroke) => (
    <kbd key={stroke} className="c-key" aria-hidden="true">
      {(stroke === '+' ? [stroke] : stroke.split('+')).map(signOf).join(' ')}
    </kbd>
  ));
}

function signOf(part: string): string {
  if (part === 'mod') return isMac() ? '⌘' : 'Ctrl';
  return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
