import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { hasCode } from '../client.ts';
import { StaleNotice } from '../decision/moved-notice.tsx';
import { useSendDecision, type SentAnswer } from '../decision/send-decision.ts';
import type { Desk } from '../desk/desk.read.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import { ContentsTicks } from './contents-ticks.tsx';
import { NOTHING_COUNTED, toRecord, unseenOf, verdictOf, type Counted, type Papers } from './counted.ts';
import { useMailWords } from './mail-room.words.ts';
import { PaymentFields } from './payment-fields.tsx';
import { VerdictNote } from './verdict-note.tsx';

type PapersFormProps = {
  desk: Desk;
  papers: Papers;
  onRecorded: (answer: SentAnswer) => void;
  onReload: () => void;
};

/** What lay in the envelope, with the verdict beside it before anything is recorded. */
export function PapersForm({ desk, papers, onRecorded, onReload }: PapersFormProps) {
  const [counted, setCounted] = useState<Counted>(NOTHING_COUNTED);
  const [asked, setAsked] = useState(false);
  const unseen = unseenOf(papers, counted);
  const sending = useSendDecision(desk.order.id, onRecorded);
  const form = useFirstTick();
  function record() {
    setAsked(true);
    if (unseen.length > 0) return;
    void sending.run({ version: desk.order.version, command: toRecord(papers, counted) });
  }
  useRecordKey(record);
  const change = (part: Partial<Counted>) => setCounted((before) => ({ ...before, ...part }));
  return (
    <form
      className="c-papers"
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        record();
      }}
    >
      <ContentsTicks
        expected={papers.expected}
        ticked={counted.contents}
        onChange={(contents) => change({ contents })}
      />
      <PaymentFields papers={papers} counted={counted} onChange={change} unseen={asked ? unseen : []} />
      <PapersEnd desk={desk} verdict={verdictOf(papers, counted)} sending={sending} onReload={onReload} />
    </form>
  );
}

type PapersEndProps = {
  desk: Desk;
  verdict: ReturnType<typeof verdictOf>;
  sending: ReturnType<typeof useSendDecision>;
  onReload: () => void;
};

function PapersEnd({ desk, verdict, sending, onReload }: PapersEndProps) {
  const t = useMailWords();
  const good = verdict.problems.length === 0;
  function reload() {
    sending.clear();
    onReload();
  }
  return (
    <div className="c-papers-end">
      <VerdictNote desk={desk} verdict={verdict} />
      {hasCode(sending.error, 'version.stale') ? (
        <StaleNotice onReload={reload} />
      ) : (
        <ErrorNotice error={sending.error} />
      )}
      <Button kind="primary" type="submit" busy={sending.busy}>
        {t(good ? 'mail.record_good' : 'mail.record_hold')} <KeyCap of="mod+Enter" />
      </Button>
    </div>
  );
}

/** Out of the scan field, so that the number keys tick. */
function useFirstTick() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return form;
}

function useRecordKey(record: () => void): void {
  const t = useMailWords();
  const latest = useRef(record);
  useEffect(() => {
    latest.current = record;
  });
  const bindings = useMemo(
    () => [{ key: 'mod+Enter', words: t('mail.key_record'), run: () => latest.current(), inFields: true }],
    [t],
  );
  useKeys(t('mail.scope'), bindings);
}
