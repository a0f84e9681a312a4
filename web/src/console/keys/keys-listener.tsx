import { useEffect } from 'react';
import { findBinding, nameOf, startsSequence } from './keys.ts';
import { singleKeysOn } from './single-keys.ts';

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1200;

/** Hears the keyboard for the whole console. Menus, dialogs and pop-ups keep their keys to themselves. */
export function KeysListener() {
  useEffect(() => {
    let begun = { key: '', at: 0 };
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"], dialog')) return;
      const pressed = nameOf(event);
      // Enter and Space press the button or follow the link that has the focus.
      if ((pressed === 'Enter' || pressed === 'Space') && target?.closest('a, button, summary')) return;
      const writing = isWriting(target);
      const full = event.timeStamp - begun.at < SEQUENCE_MS ? `${begun.key} ${pressed}` : pressed;
      begun = { key: '', at: 0 };
      const binding =
        findBinding(full, writing, singleKeysOn()) ?? findBinding(pressed, writing, singleKeysOn());
      if (!binding) {
        if (!writing && startsSequence(pressed)) begun = { key: pressed, at: event.timeStamp };
        return;
      }
      event.preventDefault();
      binding.run(event);
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return null;
}

/** Ticks and choices take no letters, so letters pass them by. */
function isWriting(target: HTMLElement | null): boolean {
  if (!target) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
