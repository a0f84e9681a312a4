import type { Option, OptionGroup } from '../kit/select.tsx';
import { intlTag, isEnglish, type Locale } from '../kit/locale.ts';
import type { FieldWords } from './field.words.ts';

/** ISO 3166-1 alpha-2 of states, without dependent territories: they have no nationality of their own. */
// oxfmt-ignore
const STATES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'.split(' ');

/** In any list of places of birth these stand beside China, of which they are part. */
const REGIONS = ['HK', 'MO', 'TW'] as const;
const OFTEN = ['CN', 'US'];

/** Countries to choose from, the likely ones first, all others by name. `withRegions` where a place is asked, not a nationality. */
export function countryOptions(
  locale: Locale,
  t: FieldWords,
  withRegions: boolean,
): (Option | OptionGroup)[] {
  const option = (value: string) => ({ value, label: countryName(value, locale, t) });
  const often = [...OFTEN, ...(withRegions ? REGIONS : [])].map(option);
  const order = new Intl.Collator(intlTag(locale));
  const rest = STATES.filter((code) => !OFTEN.includes(code)).map(option);
  return [
    { group: t('common'), options: often },
    {
      group: t('all_countries'),
      options: rest.toSorted((a, b) => order.compare(a.label, b.label)),
    },
  ];
}

/** English says "the" before some names: "in the United States". */
const WITH_ARTICLE = 'AE BS CD CF CG CZ DO GB GM KM MH MV NL PH SB SC US'.split(' ');

/** A country's name as it stands in a sentence. */
export function countryInSentence(code: string, locale: Locale, t: FieldWords): string {
  const name = countryName(code, locale, t);
  return isEnglish(locale) && WITH_ARTICLE.includes(code) ? `the ${name}` : name;
}

export function countryName(code: string, locale: Locale, t: FieldWords): string {
  if (code === 'HK') return t('hong_kong');
  if (code === 'MO') return t('macao');
  if (code === 'TW') return t('taiwan');
  return new Intl.DisplayNames(intlTag(locale), { type: 'region', fallback: 'code' }).of(code) ?? code;
}
