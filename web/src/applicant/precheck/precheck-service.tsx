import { useEffect } from 'react';
import { Timeline } from '../../kit/timeline.tsx';
import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { Money } from '../../kit/when.tsx';
import { FeeBill } from '../policy/fee-bill.tsx';
import { useFeeWay } from '../policy/fee-way.words.ts';
import { NotServed } from '../policy/not-served.tsx';
import { refusalIn } from '../policy/served-read.ts';
import { hasScreen } from '../screen.ts';
import { useRuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { SourceLegend, SourceLine, SourceMark } from '../../kit/source-line.tsx';
import { carry } from './carried.ts';
import { PrecheckContacts } from './precheck-contacts.tsx';
import { GivenAnswers } from './precheck-given.tsx';
import { Materials } from './precheck-materials.tsx';
import type { Step } from './precheck-path.ts';
import type { Outcome } from './precheck-read.ts';
import { timeInAll } from './precheck-total.ts';
import { usePrecheckWords } from './precheck.words.ts';
import { useWhyWords } from '../why/why.words.ts';
import { useStageDays } from '../stage-days.ts';

type Service = Outcome<'service'>;
type ServiceProps = { answer: Service; steps: readonly Step[]; back: string };
const START = '/orders/new';

/** The service found: whether it is open, what it costs, what to bring, how it goes on. */
export function ServicePage({ answer, steps, back }: ServiceProps) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const refused = refusalIn(answer.served);
  return (
    <Page title={say(answer.title)} over={t('precheck.result')} lede={say(answer.text)} back={back}>
      {refused && <NotServed card={refused} />}
      {refused && <PrecheckContacts steps={steps} />}
      {/* Who cannot file here, and knows no day to wait for, needs whom to ask and not what it would cost. */}
      {(refused === null || refused.from !== null) && <Preparing answer={answer} />}
      <GivenAnswers steps={steps} />
      {!refused && <PrecheckContacts steps={steps} />}
      <div>
        <SourceLegend />
        <SourceLine source={answer.source} />
      </div>
      <Reasons answer={answer} />
      {refused === null && hasScreen(START) && <Begin answer={answer} />}
    </Page>
  );
}

function Preparing({ answer }: { answer: Service }) {
  return (
    <>
      <AtAGlance answer={answer} />
      <FeeLines answer={answer} />
      <Materials materials={answer.materials} minorUnder={answer.minorUnder} />
      <Warnings warnings={answer.warnings} />
      <StepsAhead stages={answer.stages} />
    </>
  );
}

/** What the rules want known before anything is filed, each with its clause. */
function Warnings({ warnings }: Pick<Service, 'warnings'>) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  if (warnings.length === 0) return null;
  return (
    <Section title={t('precheck.warnings')}>
      <ul>
        {warnings.map(({ id, words, source }) => (
          <li key={id}>
            {say(words)} <SourceMark source={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Nobody has to believe a screen. */
function Reasons({ answer: { service, serviceKind } }: { answer: Service }) {
  const t = useWhyWords();
  return (
    <LinkList>
      <LinkRow to={`/why/${service}/${serviceKind}`} title={t('why.to_here')} />
      <LinkRow to="/fees" title={t('why.to_fees')} />
    </LinkList>
  );
}

function Begin({ answer: { service, serviceKind, facts } }: { answer: Service }) {
  const t = usePrecheckWords();
  useEffect(() => carry({ service, kind: serviceKind, facts }), [service, serviceKind, facts]);
  const wish = `service=${encodeURIComponent(service)}&kind=${encodeURIComponent(serviceKind)}`;
  return (
    <PrimaryBar>
      <LinkButton kind="primary" wide to={`${START}?${wish}`}>
        {t('precheck.start')}
      </LinkButton>
    </PrimaryBar>
  );
}

/** The three questions everybody has, before any list. */
function AtAGlance({ answer: { fee, stages, handling, served } }: { answer: Service }) {
  const t = usePrecheckWords();
  const time = timeInAll(stages);
  const { mailed, collected } = handling;
  const way = collected ? 'precheck.collect' : mailed ? 'precheck.by_mail' : 'precheck.ask_first';
  return (
    <dl className="pre-glance">
      <div>
        <dt>{t('precheck.fee')}</dt>
        <dd>{fee ? <Money of={fee.total} /> : t('precheck.fee_unknown')}</dd>
      </div>
      <div>
        <dt>{t('precheck.time')}</dt>
        <dd>{time ? t(`precheck.${time.unit}`, time) : t('precheck.time_unknown')}</dd>
      </div>
      <div>
        <dt>{t('precheck.go_there')}</dt>
        <dd>{t(refusalIn(served) === null ? way : 'precheck.ask_first')}</dd>
      </div>
    </dl>
  );
}

function FeeLines({ answer: { fee, handling } }: { answer: Service }) {
  const wayOf = useFeeWay();
  const t = usePrecheckWords();
  const say = useRuleWords();
  if (!fee) return null;
  return (
    <Section title={t('precheck.fee')}>
      <FeeBill fee={fee} total={t('precheck.total')} />
      {fee.each.map(({ id, words, amount }) => (
        <p key={id}>
          {t('precheck.each', { thing: say(words) })} <Money of={amount} />
        </p>
      ))}
      <p className="k-quiet">{wayOf(handling)}</p>
    </Section>
  );
}

function StepsAhead({ stages }: { stages: Service['stages'] }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const daysOf = useStageDays();
  if (stages.length === 0) return null;
  return (
    <Section title={t('precheck.steps')}>
      <Timeline
        moments={stages.map(({ id, words, turn, days, need, source }) => ({
          key: id,
          state: 'next',
          title: say(words),
          when: (
            <>
              {t(`precheck.turn_${turn}`)} · {need === 'perhaps' ? t('precheck.may_come') : daysOf(days)} ·{' '}
              <SourceMark source={source} />
            </>
          ),
        }))}
      />
    </Section>
  );
}
