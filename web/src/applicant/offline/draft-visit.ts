import type { Draft, Kept } from './draft.ts';

type Ports = {
  /** What lies on the device. */
  read: () => Promise<Kept | undefined>;
  open: (kept: Kept | undefined) => Draft;
  show: (draft: Draft) => void;
};

export type Visit = {
  /** Sends now what is not sent, if the page is open yet. */
  send: () => void;
  /** Sends the rest; resolves once it has arrived, or cannot. */
  leave: () => Promise<unknown>;
};

/** Pages left while they were on their way; opened again, a page waits for what it has sent itself. */
const leaving = new Map<string, Promise<unknown>>();

/** A page from its opening to its leaving. One that is left before it is open opens nothing. */
export function visitDraft(place: string, { read, open, show }: Ports): Visit {
  let draft: Draft | undefined;
  let left = false;
  async function begin(): Promise<void> {
    await leaving.get(place);
    const kept = await read();
    if (left) return;
    draft = open(kept);
    show(draft);
    await draft.save();
  }
  void begin();
  return {
    send: () => void draft?.save(),
    leave: async () => {
      left = true;
      const sending = draft?.save() ?? leaving.get(place) ?? Promise.resolve(true);
      draft?.close();
      leaving.set(place, sending);
      await sending;
      if (leaving.get(place) === sending) leaving.delete(place);
    },
  };
}
