import { Link } from 'wouter';
import { useEffect, useState } from 'react';
import { MAIN_ID } from '../../kit/page.tsx';
import { DecisionBar } from '../decision/decision-bar.tsx';
import { useDecisionWords } from '../decision/decision.words.ts';
import type { SentAnswer } from '../decision/send-decision.ts';
import type { Desk } from '../desk/desk.read.ts';
import { FamilyPane } from '../desk/family-pane.tsx';
import { WithDeskForm } from '../desk/with-desk-form.tsx';
import { DueMark } from '../queue/due-mark.tsx';
import { useServiceWords } from '../queue/service-words.ts';
import { useStatusWords } from '../queue/status-words.ts';
import { useMailWords } from './mail-room.words.ts';
import { PapersForm } from './papers-form.tsx';
import { NextScan, PapersResult } from './papers-result.tsx';
import { ProblemList } from './problem-list.tsx';

/** A line of "done this time". */
export type Handled = {
  key: string;
  number: string;
  words: string;
  good: boolean;
  /** More is to be done with the same order: the scan field waits. */
  stays: boolean;
};

type ParcelDeskProps = { desk: Desk; onHandled: (one: Handled) => void; onReload: () => void };

/** The order in hand: its envelope while papers are awaited, its next step otherwise. */
export function ParcelDesk({ desk, onHandled, onReload }: ParcelDeskProps) {
  const [recorded, setRecorded] = useState<SentAnswer | null>(null);
  const t = useMailWords();
  const { order, papers } = desk;
  const records = desk.commands.includes('recordPapers') && papers !== null && recorded === null;
  const others = { ...desk, commands: desk.commands.filter((type) => type !== 'recordPapers') };
  function note(next: SentAnswer) {
    setRecorded(next);
    const good = next.status !== 'papers_on_hold';
    log(t(good ? 'mail.log_good' : 'mail.log_hold'), { good, stays: false });
  }
  function log(words: string, how: Pick<Handled, 'good' | 'stays'>) {
    onHandled({ key: `${order.id}.${order.version}.${words}`, number: order.number, words, ...how });
  }
  return (
    <section className="c-parcel" aria-label={order.number}>
      <ParcelHead desk={desk} />
      <div className="c-parcel-body">
        {recorded && <PapersResult desk={desk} problems={problemsAfter(recorded, papers)} />}
        {records && order.status === 'papers_on_hold' && (
          <ProblemList title={t('mail.held_before')} problems={papers.problems} desk={desk} />
        )}
        {records && <PapersForm desk={desk} papers={papers} onRecorded={note} onReload={onReload} />}
      </div>
      {!records && (others.commands.length > 0 || recorded === null) && (
        <NextStep desk={others} onReload={onReload} onDone={log} />
      )}
    </section>
  );
}

type NextStepProps = {
  desk: Desk;
  onReload: () => void;
  onDone: (words: string, how: Pick<Handled, 'good' | 'stays'>) => void;
};

/** What comes once the papers are recorded, or where none are awaited. */
function NextStep({ desk, onReload, onDone }: NextStepProps) {
  const t = useDecisionWords();
  // Out of the scan field: the keys that are shown would be typed into it, and the next scan behind them.
  useEffect(() => document.getElementById(MAIN_ID)?.focus(), []);
  return (
    <WithDeskForm desk={desk} onRetry={onReload}>
      {(open) => (
        <DecisionBar
          desk={open}
          onReload={onReload}
          onward={() => <NextScan />}
          onDone={({ type }) =>
            onDone(t(`decision.do.${type}`), { good: true, stays: type === 'cancelOldBook' })
          }
        />
      )}
    </WithDeskForm>
  );
}

function problemsAfter({ status }: SentAnswer, papers: Desk['papers']) {
  return status === 'papers_on_hold' ? (papers?.problems ?? []) : [];
}

function ParcelHead({ desk }: { desk: Desk }) {
  const { order, papers } = desk;
  const t = useMailWords();
  const status = useStatusWords()(order.status);
  const service = useServiceWords()(order.service, order.kind);
  return (
    <header className="c-parcel-head">
      <h2>
        <span className="c-number">{order.number}</span> {order.maskedName}
      </h2>
      <p>
        <span>{service}</span>
        <strong>{status.name}</strong>
        <DueMark turn={order.turn} dueDay={order.dueDay} full />
        {papers?.trackingIn && <span>{t('mail.tracking_in', { number: papers.trackingIn })}</span>}
        <Link href={`/order/${order.id}`}>{t('mail.open_desk')}</Link>
      </p>
      <FamilyPane desk={desk} to={(id) => `/mail-room/${id}`} />
    </header>
  );
}
