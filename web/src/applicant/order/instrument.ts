import { INSTRUMENT_WORDS } from '@lingshi/contract/order/instrument.words.ts';
import type { InstrumentKind } from '@lingshi/domain/policy/policy-body.schema.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';

/** The words of a kind of payment; a kind the words do not know is "another kind". */
export function useInstrumentWords(): (kind: string) => string {
  const locale = useLocale();
  return (kind) =>
    readPhrase(
      Object.hasOwn(INSTRUMENT_WORDS, kind)
        ? INSTRUMENT_WORDS[kind as InstrumentKind]
        : INSTRUMENT_WORDS.other,
      locale,
    );
}
