import * as calls from '@lingshi/contract/generated/calls.ts';
import { demoPeople } from '../../src/demo/demo.people.ts';
import type { DemoPerson } from '../../src/demo/demo.people.ts';
import { sendPicture } from '../../src/demo/demo.applicant.ts';
import { drawDataPage, drawPortrait } from '../../src/demo/specimen.draw.ts';
import type { Filing } from '../../src/demo/demo.travel.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { enterTestland, fillTestland } from '../testland.ts';
import type { Owner, Person, TestDesk } from '../worklist/desk.ts';

type Pages = Record<string, Record<string, unknown>>;
type Wish = { service: string; kind: string; post: string };
type Case = {
  wish: Wish;
  pages: (filing: Filing) => Pages;
  /** For a child added to the account. */
  child?: string;
  by?: Person;
};

export const HERE = { kind: 'position', latitude: 37.56, longitude: -122.32, accuracyMetres: 40 } as const;

/** Of the demo, with a name of their own each time: one name and birth day would be one person. */
export function personNamed(givenName: string, number: number): DemoPerson {
  const [like] = demoPeople('2026-03-02');
  if (like === undefined) throw new Error('the demo has people');
  return { ...like, givenName, passportNumber: `E${String(70_000_000 + number)}` };
}

/** A draft with every page written and every picture it is asked for, where the person is in the country. */
export async function fileCase(desk: TestDesk, { wish, pages, child, by }: Case): Promise<Owner> {
  const person = by ?? (await enterTestland(desk, '母亲'));
  const texts = await person.call(calls.formTexts, { query: wish });
  const today = dayIn('America/Los_Angeles', desk.app.clock.now());
  const answers = pages({ post: wish.post, texts, today });
  const owner = await fillTestland(person, wish, { answers, ...(child !== undefined && { child }) });
  const params = { orderId: owner.orderId };
  await owner.call(calls.recordPresence, { params, body: HERE });
  await sendAsked(owner);
  return owner;
}

/** Whatever picture the form asks for. */
async function sendAsked(owner: Owner): Promise<void> {
  const [like] = demoPeople('2026-03-02');
  if (like === undefined) throw new Error('the demo has people');
  const { tasks } = await owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
  const slots = tasks.flatMap(({ id }) => (id.startsWith('file.') ? [id.slice(5)] : []));
  for (const slot of slots) {
    const picture = await (slot === 'data_page' ? drawDataPage(like) : drawPortrait(like));
    await sendPicture(owner, owner.orderId, slot, picture);
  }
}
