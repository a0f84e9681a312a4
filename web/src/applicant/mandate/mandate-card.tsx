import { dayIn, daysBetween } from '@lingshi/domain/shared/day.ts';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleSlash from 'lucide-react/icons/circle-slash';
import Hourglass from 'lucide-react/icons/hourglass';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import type { IconShape } from '../../kit/icon.tsx';
import type { Tone } from '../../kit/notice.tsx';
import { SummaryList } from '../../kit/summary-list.tsx';
import { DayText } from '../../kit/when.tsx';
import { CodeLines } from '../invitation/code-lines.tsx';
import { EndMandate } from './end-mandate.tsx';
import { useServiceNames, type GivenMandate, type HeldMandate, type Mandates } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

type Look = { tone: Tone; icon: IconShape };

const LOOKS: Record<GivenMandate['state'], Look> = {
  invited: { tone: 'slate', icon: Hourglass },
  in_force: { tone: 'jade', icon: CircleCheck },
  expired: { tone: 'slate', icon: CircleSlash },
  ended: { tone: 'slate', icon: CircleSlash },
};

/** Enough time to give another one; the reminder that goes out by itself has days of its own (rules/mandates.json). */
const SOON_DAYS = 14;

/** Days left of a mandate that ends soon; null for all others. */
function endsSoon({ state, untilDay }: GivenMandate | HeldMandate): number | null {
  const left = daysBetween(dayIn(undefined, new Date()), untilDay);
  return state === 'in_force' && left <= SOON_DAYS ? Math.max(0, left) : null;
}

function lookOf(mandate: GivenMandate | HeldMandate): Look {
  return endsSoon(mandate) === null ? LOOKS[mandate.state] : { tone: 'amber', icon: Hourglass };
}

/** Who files for me, or for a child of mine; until it is accepted, the code to hand over. */
export function GivenCard({ mandate, among }: { mandate: GivenMandate; among: Mandates }) {
  const { state, holder, code } = mandate;
  return (
    <Card
      tone={lookOf(mandate).tone}
      over={<StateWords mandate={mandate} />}
      overIcon={lookOf(mandate).icon}
      title={holder ?? undefined}
    >
      {code !== null && <Code code={code} endsAt={mandate.codeEndsAt} />}
      <What mandate={mandate} among={among} forWhom={mandate.applicant} />
      {(state === 'in_force' || state === 'invited') && (
        <EndMandate id={mandate.id} about={aboutOf(mandate)} />
      )}
    </Card>
  );
}

function aboutOf({ state, applicant }: GivenMandate): 'invited' | 'given' | 'child' {
  if (state === 'invited') return 'invited';
  return applicant === null ? 'given' : 'child';
}

/** Whom I file for, with the way to do it. */
export function HeldCard({ mandate, among }: { mandate: HeldMandate; among: Mandates }) {
  const t = useMandateWords();
  const { state, applicant, applicantId, services } = mandate;
  const inForce = state === 'in_force';
  return (
    <Card
      tone={lookOf(mandate).tone}
      over={<StateWords mandate={mandate} />}
      overIcon={lookOf(mandate).icon}
      title={applicant}
    >
      <What mandate={mandate} among={among} />
      {inForce && services.includes('passport') && (
        <LinkButton to={`/orders/new?applicant=${applicantId}`}>
          {t('mandate.file', { name: applicant })}
        </LinkButton>
      )}
      {inForce && <EndMandate id={mandate.id} about="held" />}
    </Card>
  );
}

function StateWords({ mandate }: { mandate: GivenMandate | HeldMandate }) {
  const t = useMandateWords();
  const { state, endedBy } = mandate;
  const days = endsSoon(mandate);
  if (days !== null) return days > 0 ? t('mandate.ending', { days }) : t('mandate.last_day');
  return endedBy !== null && state === 'ended' ? t(`mandate.ended_${endedBy}`) : t(`mandate.state_${state}`);
}

type WhatProps = { mandate: GivenMandate | HeldMandate; among: Mandates; forWhom?: string | null };

function What({ mandate, among, forWhom = null }: WhatProps) {
  const t = useMandateWords();
  const names = useServiceNames(among);
  return (
    <SummaryList
      rows={[
        ...(forWhom === null ? [] : [{ key: 'whom', label: t('mandate.for'), value: forWhom }]),
        { key: 'services', label: t('mandate.services'), value: names(mandate.services) },
        { key: 'until', label: t('mandate.until'), value: <DayText day={mandate.untilDay} plain /> },
      ]}
    />
  );
}

/** In the fragment: it reaches no server and no log. */
function linkOf(code: string): string {
  return `${location.origin}/me/mandates/accept#${code}`;
}

function Code({ code, endsAt }: { code: string; endsAt: string }) {
  const t = useMandateWords();
  return <CodeLines label={t('mandate.code')} code={code} link={linkOf(code)} endsAt={endsAt} />;
}
