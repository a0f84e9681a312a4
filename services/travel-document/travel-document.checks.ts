import { declared } from '@lingshi/domain/shared/declared.ts';
import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Found, PageCheck } from '@lingshi/domain/form/check.types.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';

/** Letters count, not case, spaces or hyphens: a machine readable zone has none of those either. */
export function passportSpelling({ answer, answers, whole }: Parameters<PageCheck>[0]): Found {
  const person = answers['person'];
  const pairs = [
    ['surname', 'surnamePinyin'],
    ['givenNames', 'givenPinyin'],
  ] as const;
  if (!whole || textAt(person, 'surnamePinyin') === '') return { complaints: [] };
  const apart = pairs.filter(
    ([here, there]) => lettersOf(textAt(answer, here)) !== lettersOf(textAt(person, there)),
  );
  const complaints = apart.map(([field, there]) => ({
    field,
    code: 'form.spelling_differs',
    detail: { fix: toPassportPinyin(textAt(person, there)) },
  }));
  return { complaints };
}
declared('passport_spelling', passportSpelling);

function lettersOf(text: string): string {
  return toPassportPinyin(text).replace(/[^A-Z]/g, '');
}
