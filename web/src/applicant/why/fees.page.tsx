import { Page } from '../../kit/page.tsx';
import { SourceLegend, SourceMark } from '../../kit/source-line.tsx';
import { Money } from '../../kit/when.tsx';
import { useRuleWords } from '../rule-words.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Section } from '../shell/section.tsx';
import { DaysText } from './days-text.tsx';
import { PostChoice } from './post-choice.tsx';
import { useFees, type Fees } from './why-read.ts';
import { useWhyWords } from './why.words.ts';
import './why.css';

type FeesProps = { params?: { post?: string } };

/** Rule: notice 三(六): what a post charges is made public, past days and those to come. */
export function FeesPage({ params }: FeesProps) {
  const t = useWhyWords();
  const post = params?.post ?? '';
  return (
    <Page title={t('fees.title')} lede={t('fees.lede')} back="/">
      <PostChoice post={post} addressOf={(id) => `/fees/${id}`} />
      {post !== '' && <FeesOf post={post} />}
    </Page>
  );
}

function FeesOf({ post }: { post: string }) {
  return (
    <>
      <Loaded query={useFees(post)}>{({ services }) => <Services services={services} />}</Loaded>
      <SourceLegend />
    </>
  );
}

function Services({ services }: Pick<Fees, 'services'>) {
  const t = useWhyWords();
  const say = useRuleWords();
  if (services.length === 0) return <p>{t('fees.none')}</p>;
  return services.map(({ service, kind, words, kindWords, fees }) => (
    <Section key={`${service}/${kind}`} title={t('fees.of', { service: say(words), kind: say(kindWords) })}>
      <FeeTable fees={fees} />
    </Section>
  ));
}

function FeeTable({ fees }: Pick<Fees['services'][number], 'fees'>) {
  const t = useWhyWords();
  const say = useRuleWords();
  return (
    <div className="why-scroll">
      <table className="why-table">
        <thead>
          <tr>
            <th scope="col">{t('fees.thing')}</th>
            <th scope="col">{t('fees.amount')}</th>
            <th scope="col">{t('fees.days')}</th>
          </tr>
        </thead>
        <tbody>
          {fees.map(({ id, words, amount, source, from, to }) => (
            <tr key={`${id} ${from}`}>
              <th scope="row">
                {say(words)} <SourceMark source={source} />
              </th>
              <td>
                <Money of={amount} />
              </td>
              <td>
                <DaysText from={from} to={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
