import { CallError } from '@lingshi/contract/client.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { CodeField, useCode, type CodeEntry } from '../../kit/code-field.tsx';
import type { CommandState } from '../../kit/command.ts';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { codeOf, useErrorWords } from '../error-words.ts';
import { useInfo } from '../info.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { SentCode } from './sent-code.ts';
import { useSignInWords } from './sign-in.words.ts';
import { useSecondsUntil } from './use-seconds.ts';

/** This code is over: only a new one helps. */
const OVER = new Set<string>(['code.expired', 'code.used', 'code.too_many_tries']);

type CodeFormProps = {
  sent: SentCode;
  /** Answers with the six digits. */
  answer: CommandState<string, unknown>;
  resend: CommandState<string, unknown>;
  submitWords: string;
  /** How to go back to another contact. */
  onOther?: (() => void) | undefined;
  /** The button stands at the bottom of the screen; false inside a dialog. */
  inBar?: boolean;
};

/** Six digits: typed, pasted or filled in by the phone. Says what is wrong with a code and what to do next. */
export function CodeForm({ sent, answer, resend, submitWords, onOther, inBar = true }: CodeFormProps) {
  const entry = useCode((digits) => void answer.run(digits));
  const button = (
    <Button kind="primary" type="submit" busy={answer.busy} wide={!inBar}>
      {submitWords}
    </Button>
  );
  return (
    <Form onSubmit={entry.submit}>
      <SixDigits entry={entry} error={answer.error} />
      <CodeOver answer={answer} resend={resend} sent={sent} />
      <NotReceived sent={sent} resend={resend} onOther={onOther} />
      {inBar ? <PrimaryBar>{button}</PrimaryBar> : button}
    </Form>
  );
}

function SixDigits({ entry, error }: { entry: CodeEntry; error: unknown }) {
  const t = useSignInWords();
  const say = useErrorWords(error);
  const left = error instanceof CallError ? Number(error.detail.left) : Number.NaN;
  const tries = left > 0 ? ` ${t('sign-in.tries_left', { count: left })}` : '';
  const wrong = codeOf(error) === 'code.wrong' ? say(error) + tries : undefined;
  const words = entry.short ? t('sign-in.code_short') : wrong;
  return (
    <div>
      <CodeField entry={entry} label={t('sign-in.code')} hint={t('sign-in.code_hint')} error={words} />
      {/* The focus stays in the field: ears would not hear of the change. */}
      <p className="k-hidden" role="alert">
        {words}
      </p>
    </div>
  );
}

type OverProps = Pick<CodeFormProps, 'answer' | 'resend' | 'sent'>;

function CodeOver({ answer: { error, clear }, resend, sent }: OverProps) {
  const t = useSignInWords();
  const say = useErrorWords(error);
  const code = codeOf(error);
  if (error == null || code === 'code.wrong') return null;
  if (!OVER.has(code)) return <ErrorNotice error={error} />;
  function again() {
    clear();
    void resend.run(sent.contact);
  }
  return (
    <Notice tone="amber" live="alert" act={<Button onClick={again}>{t('sign-in.new_code')}</Button>}>
      <p>{say(error)}</p>
    </Notice>
  );
}

type ResendProps = Pick<CodeFormProps, 'sent' | 'resend'>;

function NotReceived({ sent, resend, onOther }: ResendProps & Pick<CodeFormProps, 'onOther'>) {
  const t = useSignInWords();
  const { demo } = useInfo();
  // The same command may have sent the first one too: only what was asked for here is "once more".
  const [asked, setAsked] = useState(false);
  return (
    <div className="k-stack">
      {resend.error != null && <ErrorNotice error={resend.error} />}
      {asked && !resend.busy && resend.error == null && (
        <Notice tone="jade" live="polite">
          {t('sign-in.resent')}
        </Notice>
      )}
      <p className="k-quiet">{t('sign-in.not_received')}</p>
      <div className="k-row">
        <Resend sent={sent} resend={resend} onAsk={() => setAsked(true)} />
        {onOther && (
          <Button kind="plain" onClick={onOther}>
            {t('sign-in.other')}
          </Button>
        )}
      </div>
      {demo && <OutboxHint />}
    </div>
  );
}

/** Offered once the server takes another request; until then, how long that is. */
function Resend({ sent, resend, onAsk }: ResendProps & { onAsk: () => void }) {
  const t = useSignInWords();
  const left = useSecondsUntil(sent.resendAt);
  if (left > 0) return <p className="k-quiet">{t('sign-in.resend_in', { seconds: left })}</p>;
  function again() {
    onAsk();
    void resend.run(sent.contact);
  }
  return (
    <Button busy={resend.busy} onClick={again}>
      {t('sign-in.resend')}
    </Button>
  );
}

function OutboxHint() {
  const t = useSignInWords();
  const outbox = (
    <a href="/dev/outbox" target="_blank" rel="noreferrer">
      {t('sign-in.outbox_name')}
    </a>
  );
  return <p className="k-quiet">{t.rich('sign-in.outbox', { outbox })}</p>;
}
