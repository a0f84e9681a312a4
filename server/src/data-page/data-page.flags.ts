import { comparePage } from '@lingshi/domain/identity/mrz.compare.ts';
import type { TypedPage } from '@lingshi/domain/identity/mrz.compare.ts';
import type { PageFinding } from '@lingshi/domain/order/order.flags.ts';
import type { LoadedOrder, StoredAnswer } from '../order/order.loaded.ts';
import { openReading } from './data-page.store.ts';

/** `sealed` is null when the page could not be read. */
export type KeptPage = { fileId: string; sealed: Buffer | null };

/**
 * What the officer is pointed at. Only a reading of the very picture the order has counts: a page that was exchanged
 * after it was read is one nobody read. It holds nobody up. Nothing where the order has no page.
 */
export function pageFinding(
  { order, dek, answers, files }: Pick<LoadedOrder, 'order' | 'dek' | 'answers' | 'files'>,
  kept: KeptPage | null,
  today: string,
): { dataPage?: PageFinding } {
  if (!files.some(({ slot }) => slot === 'data_page')) return {};
  if (kept === null) return { dataPage: { unseen: true, unread: false, differs: [] } };
  if (kept.sealed === null) return { dataPage: { unread: true, differs: [] } };
  const { reading } = openReading(dek, order.id, kept.sealed);
  const { lines } = comparePage(reading, typedPage(answers), today);
  // What was read with a failing check digit is no witness against the person.
  const differs = reading.valid ? lines.filter(({ agrees }) => agrees === false) : [];
  return { dataPage: { unread: !reading.valid, differs: differs.map(({ target }) => target) } };
}

/** What the form says now, complete or not. */
export function typedPage(answers: readonly StoredAnswer[]): TypedPage {
  const of = (topic: string) => answers.find((stored) => stored.topic === topic)?.answer ?? {};
  const [person, document] = [of('person'), of('document')];
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    'person.surnamePinyin': text(person['surnamePinyin']),
    'person.givenPinyin': text(person['givenPinyin']),
    'document.passportNumber': text(document['passportNumber']),
    'person.birthDay': text(person['birthDay']),
    'person.sex': text(person['sex']),
    'document.expiryDay': text(document['expiryDay']),
  };
}
