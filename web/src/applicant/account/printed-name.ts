import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';

/** How the name stands in a book: "ZHANG, XIAOMING"; empty while there is no surname. */
export function printedName({
  surnamePinyin,
  givenPinyin,
}: {
  surnamePinyin: string;
  givenPinyin: string;
}): string {
  const names = [toPassportPinyin(surnamePinyin), toPassportPinyin(givenPinyin)];
  return names[0] === '' ? '' : names.filter((name) => name !== '').join(', ');
}
