type Last = { author: string; text: string; at: string };
type Thread = { orderId: string; applicantLabel: string; last: Last; unread: number };
type Order<Status> = Status & {
  id: string;
  number: string | null;
  applicantLabel: string;
  updatedAt: string;
};

/** Of one order: its newest words, or, where it has moved since, what it has come to (`last` is null then). */
export type Line<O> = {
  orderId: string;
  label: string;
  at: string;
  order: O | undefined;
  last: Last | null;
  unread: number;
};

/** Every order that was sent has a line: what a mail says of it is said here too. Newest first. */
export function threadLines<O extends Order<object>>(
  threads: readonly Thread[],
  orders: readonly O[],
): Line<O>[] {
  const spoken = threads.map((thread) => lineOf(thread, orders));
  const silent = orders.filter(
    ({ id, number }) => number !== null && threads.every(({ orderId }) => orderId !== id),
  );
  const lines = [...spoken, ...silent.map(stateOf)];
  return lines.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function lineOf<O extends Order<object>>(thread: Thread, orders: readonly O[]): Line<O> {
  const { orderId, applicantLabel: label, last, unread } = thread;
  const order = orders.find(({ id }) => id === orderId);
  const moved = order !== undefined && Date.parse(order.updatedAt) > Date.parse(last.at) && unread === 0;
  return moved ? stateOf(order) : { orderId, label, at: last.at, order, last, unread };
}

function stateOf<O extends Order<object>>(order: O): Line<O> {
  const { id: orderId, applicantLabel: label, updatedAt: at } = order;
  return { orderId, label, at, order, last: null, unread: 0 };
}
