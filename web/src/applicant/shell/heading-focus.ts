import { useEffect, useRef } from 'react';

/** Takes the focus to the page's heading when a page changes its question without changing its address. */
export function useHeadingFocus(question: string | number | undefined): void {
  const last = useRef(question);
  useEffect(() => {
    if (last.current === question) return;
    last.current = question;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [question]);
}
