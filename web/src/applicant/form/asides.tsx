import { listAt, textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import { timesMoney } from '@lingshi/domain/shared/money.ts';
import Landmark from 'lucide-react/icons/landmark';
import { createContext, useContext, type ReactNode } from 'react';
import { saidFact } from '../../form/form-facts.ts';
import type { Aside, FormWork } from '../../form/form-work.ts';
import { useSay } from '../../form/use-words.ts';
import { Card } from '../../kit/card.tsx';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { SourceLine } from '../../kit/source-line.tsx';
import { printedName } from '../account/real-name-check.ts';
import { useAsideWords } from './asides.words.ts';
import { useCompetentPost, useFormTexts, usePosts } from './form-read.ts';

/** The post whose rules a page is asked under. */
export const PostOfForm = createContext('');

/** The name letter by letter as the book will have it, while it is being written. */
const PrintedName: Aside = function PrintedName({ work, children }) {
  const t = useAsideWords();
  const { form, answers } = work.seen;
  const name = printedName({
    surnamePinyin: saidFact(form, answers, 'surnamePinyin'),
    givenPinyin: saidFact(form, answers, 'givenPinyin'),
  });
  if (name === '') return children({});
  const printed = (
    <p className="form-printed" role="status">
      <span>{t('printed')}</span>
      <strong>{name}</strong>
    </p>
  );
  return children({ below: printed });
};

function priceOf({ texts }: FormWork) {
  return texts?.fees.find(({ per }) => per === 'annotation')?.amount;
}

const PriceOfOne: Aside = function PriceOfOne({ work, children }) {
  const t = useAsideWords();
  const locale = useLocale();
  const each = priceOf(work);
  return children(each ? { hint: t('price', { price: formatMoney(each, locale) }) } : {});
};

const PriceOfAll: Aside = function PriceOfAll({ work, path, children }) {
  const t = useAsideWords();
  const locale = useLocale();
  const each = priceOf(work);
  const count = listAt(work.answer, path).filter((name) => String(name).trim() !== '').length;
  if (each === undefined || each.cents === 0 || count === 0) return children({});
  const total = (
    <p className="form-total" role="status">
      {t('total', { count, price: formatMoney(timesMoney(each, count), locale) })}
    </p>
  );
  return children({ below: total });
};

/** Rule: notice intro ¶4: the post of the own district serves first. Told as soon as the address says it. */
const FirstServer: Aside = function FirstServer({ work, path, children }) {
  const t = useAsideWords();
  const say = useSay();
  const posts = usePosts().data;
  const home = holderOf(work, path);
  const { data } = useCompetentPost(useContext(PostOfForm), home);
  if (!posts || !data || (data.counties.length > 0 && textAt(home, 'county') === '')) return children({});
  const post = posts.posts.find(({ id }) => id === data.post);
  const first = (
    <div role="status">
      <Card tone="jade" over={t('first')} overIcon={Landmark} title={post ? say(post.name) : t('none_first')}>
        <p className="k-quiet">{t(post ? 'first_hint' : 'none_hint')}</p>
        {data.source !== '' && <SourceLine source={data.source} />}
      </Card>
    </div>
  );
  return children({ below: first });
};

/** Rule: notice intro ¶4: any post of the country may be chosen; each serves the people of its own district first. */
const OtherPost: Aside = function OtherPost({ work, path, children }) {
  const t = useAsideWords();
  const { form, answers } = work.seen;
  const home = form.residence === undefined ? undefined : valueAt(answers, form.residence);
  const say = useSay();
  const post = useContext(PostOfForm);
  const own = useCompetentPost(post, home).data?.post ?? null;
  const { service, kind } = work.seen.facts.order;
  const texts = useFormTexts({ service: String(service), kind: String(kind), post }).data;
  if (own === null) return children({});
  const waits = texts?.warnings.find(({ id }) => id === 'other_district_waits');
  const notice = work.value(path) !== own && (
    <Notice tone="amber" title={t('other_title')} live="polite">
      {waits && <p>{say(waits.words)}</p>}
      {waits && <SourceLine source={waits.source} />}
    </Notice>
  );
  return children({
    options: (posts) =>
      posts
        .toSorted((a, b) => Number(b.value === own) - Number(a.value === own))
        .map((post) => (post.value === own ? { ...post, hint: t('serves_you_first') } : post)),
    below: notice,
  });
};

/** Under "where I live now" the address that is meant. */
const HomeAddress: Aside = function HomeAddress({ work, children }) {
  const { form, answers, facts } = work.seen;
  const { address } = facts.rules;
  const home = form.residence === undefined ? undefined : valueAt(answers, form.residence);
  const parts = address?.lines.flatMap((line) => line.parts.map((part) => textAt(home, part))) ?? [];
  const written = parts.filter(Boolean).join(', ');
  return children({
    options: (options) =>
      options.map((option) =>
        option.value === true ? { ...option, label: under(option.label, written) } : option,
      ),
  });
};

function under(label: ReactNode, lines: string) {
  return (
    <>
      {label}
      {lines !== '' && <span className="form-under">{lines}</span>}
    </>
  );
}

function holderOf(work: FormWork, path: string): unknown {
  return path.includes('.') ? valueAt(work.answer, path.slice(0, path.lastIndexOf('.'))) : work.answer;
}

/** By the names that definitions of forms give. */
export const ASIDES = {
  printedName: PrintedName,
  priceOfOne: PriceOfOne,
  priceOfAll: PriceOfAll,
  firstServer: FirstServer,
  otherPost: OtherPost,
  homeAddress: HomeAddress,
} satisfies Record<string, Aside>;
