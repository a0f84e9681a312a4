import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Results } from './bundle-results.tsx';
import type { Member } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';
import { useBundleCommand } from './use-bundle-command.ts';

type SendReadyProps = { bundleId: string; members: readonly Member[] };

/** Sends all that are ready, once each was checked; told person by person what came of it. */
export function SendReady({ bundleId, members }: SendReadyProps) {
  const t = useBundleWords();
  const [asking, setAsking] = useState(false);
  const send = useBundleCommand(bundleId, 'bundle.submit');
  const ready = members.filter((member) => member.ready);
  function submit() {
    setAsking(false);
    void send.run({ command: { type: 'submit' }, to: ready });
  }
  return (
    <>
      <ErrorNotice error={send.error} />
      {send.answer && (
        <Results
          members={members}
          results={send.answer.members}
          good={(label, { number }) => t('bundle.sent', { label, number: number ?? '' })}
        />
      )}
      {ready.length > 0 && (
        <Button kind="primary" wide busy={send.busy} onClick={() => setAsking(true)}>
          {t('bundle.send', { count: ready.length })}
        </Button>
      )}
      <AskFirst open={asking} ready={ready} onYes={submit} onNo={() => setAsking(false)} />
    </>
  );
}

type AskFirstProps = { open: boolean; ready: readonly Member[]; onYes: () => void; onNo: () => void };

/** Each has its page to be checked on; this is the last word before they are sent. */
function AskFirst({ open, ready, onYes, onNo }: AskFirstProps) {
  const t = useBundleWords();
  return (
    <Dialog
      open={open}
      onClose={onNo}
      title={t('bundle.send_title', { count: ready.length })}
      acts={
        <>
          <Button kind="primary" onClick={onYes}>
            {t('bundle.send_yes')}
          </Button>
          <Button onClick={onNo}>{t('bundle.send_no')}</Button>
        </>
      }
    >
      <p>{t('bundle.send_text')}</p>
      <ul>
        {ready.map(({ id, applicantLabel: label }) => (
          <li key={id}>
            <Link href={`/orders/${id}/form/check`}>{t('bundle.send_check', { label })}</Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
