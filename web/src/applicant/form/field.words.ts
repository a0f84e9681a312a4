import { sideBySide, wordsOf } from '../../kit/words.ts';
import { en } from './field.words.en.ts';
import { zh } from './field.words.zh.ts';

export const useFieldWords = wordsOf(sideBySide(zh, en));
type FieldKey = keyof typeof zh;
/** Words without places to fill. */
export type PlainFieldKey = Exclude<
  FieldKey,
  'endorsement.price' | 'endorsement.total' | 'family.children.nth' | 'endorsement.names.nth'
>;

/**
 * The key of a field's name; entries of a list are named by their list, parts of an address by the rules.
 * Falls back to the topic's first part, so that a new field of the domain shows something and not nothing.
 */
export function labelKey(topic: string, path: string): PlainFieldKey {
  const plain = path.replace(/\.\d+(?=\.|$)/g, '');
  const found = [`${topic}.${plain}`, `${topic}.${plain.split('.')[0] ?? ''}`].find((key) => key in zh);
  return (found ?? 'return_mail.address') as PlainFieldKey;
}
