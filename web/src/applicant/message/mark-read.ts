import { markRead } from '@lingshi/contract/generated/calls.ts';
import { useEffect, type RefObject } from 'react';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import type { Message } from '../order/order-read.ts';

const LOOK_MS = 1000;

/** Tells the post that its words were read, once their end has been on the screen for a moment; not when the page merely loads. */
export function useMarkRead(
  orderId: string,
  messages: readonly Message[],
  end: RefObject<HTMLElement | null>,
): void {
  const unread = messages.some(({ author, read }) => author === 'post' && !read);
  useEffect(() => {
    const target = end.current;
    if (!unread || !target) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => void tell(orderId), LOOK_MS);
    });
    watch.observe(target);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [orderId, unread, end]);
}

async function tell(orderId: string): Promise<void> {
  try {
    await client.call(markRead, { params: { orderId }, body: {} });
  } catch {
    // They stay marked as new; the next look tells it.
    return;
  }
  for (const queryKey of [keys.orders, keys.messages]) void queryClient.invalidateQueries({ queryKey });
}
