import type { PaperProblem } from '@lingshi/domain/mail/mail.types.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { readPhrase, type Locale, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { INSTRUMENT_WORDS } from './instrument.words.ts';
import { PAPER_PROBLEM_WORDS } from './paper-problem.words.ts';

export type PaperCase = {
  locale: Locale;
  /** The packing list, in the words of the rules. */
  items: readonly { id: string; words: Phrase }[];
  payment: { amount: Money; payee: string } | null;
  money: (sum: Money) => string;
  /** Between two items. */
  comma: string;
};

/** What is wrong with an envelope, in one sentence with both values; null for what only the rules have words for. */
export function sayPaperProblem({ code, detail = {} }: PaperProblem, papers: PaperCase): string | null {
  if (!Object.hasOwn(PAPER_PROBLEM_WORDS, code)) return null;
  const phrase = PAPER_PROBLEM_WORDS[code as keyof typeof PAPER_PROBLEM_WORDS];
  const values = valuesOf(code, detail, papers);
  return readPhrase(phrase, papers.locale).replace(
    /\{(\w+)\}/g,
    (_whole, place: string) => values[place] ?? '',
  );
}

type Detail = NonNullable<PaperProblem['detail']>;

function valuesOf(code: string, detail: Detail, papers: PaperCase): Record<string, string> {
  const { payment, money, locale } = papers;
  const sum = (value: unknown) => (value === undefined ? '' : money(value as Money));
  switch (code) {
    case 'parcel.contents_missing':
      return { items: itemsIn(detail, papers) };
    case 'payment.missing':
      return { expected: sum(detail['amount'] ?? payment?.amount) };
    case 'payment.wrong_kind':
      return { received: kindIn(detail, locale) };
    case 'payment.wrong_payee':
      return { expected: textIn(detail['expected']) ?? payment?.payee ?? '' };
    default:
      return { expected: sum(detail['expected']), received: sum(detail['received']) };
  }
}

/** One that left the rules since shows its own identifier. */
function itemsIn({ missing }: Detail, { items, locale, comma }: PaperCase): string {
  const ids = Array.isArray(missing) ? missing.map(String) : [];
  return ids.map((id) => readPhrase(items.find((item) => item.id === id)?.words ?? id, locale)).join(comma);
}

function kindIn({ received }: Detail, locale: Locale): string {
  const kind = textIn(received) ?? '';
  return readPhrase(
    Object.hasOwn(INSTRUMENT_WORDS, kind)
      ? INSTRUMENT_WORDS[kind as keyof typeof INSTRUMENT_WORDS]
      : INSTRUMENT_WORDS.other,
    locale,
  );
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
