import { Fold } from '../../kit/fold.tsx';
import { Notice } from '../../kit/notice.tsx';
import { MailSteps } from './mail-gate.tsx';
import { lastMessageOf, mendedSinceHold } from './order-moments.ts';
import type { Mailing, OrderPage } from './order-read.ts';
import { OfficerNote } from './officer-note.tsx';
import { useOrderWords } from './order.words.ts';
import { MailingForm } from './mailing-form.tsx';
import { useProblemWords } from './problem-words.ts';

/** Something in the envelope was wrong: each thing in words, with what to send; then the number of the new envelope. */
export function Hold({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const { mailing } = order;
  const messageId = lastMessageOf(order, 'papersHeld');
  const mended = mendedSinceHold(order);
  return (
    <>
      {mended && <Notice tone="jade" title={t('hold.mended')} />}
      {messageId !== null && <OfficerNote order={order} messageId={messageId} />}
      {mailing && mailing.problems.length > 0 && <Problems mailing={mailing} />}
      <p>{t('hold.safe')}</p>
      <section className="k-card">
        <h2>{mended ? t('hold.again') : t('hold.send')}</h2>
        <MailingForm order={order} />
      </section>
      {mailing && (
        <Fold title={t('mail.see_steps')}>
          <MailSteps order={order} mailing={mailing} />
        </Fold>
      )}
    </>
  );
}

function Problems({ mailing }: { mailing: Mailing }) {
  const say = useProblemWords(mailing);
  return (
    <ol className="ord-problems" role="list">
      {mailing.problems.map((problem) => {
        const { title, remedy } = say(problem);
        return (
          <li key={problem.code}>
            <Notice tone="vermilion" title={title}>
              {remedy}
            </Notice>
          </li>
        );
      })}
    </ol>
  );
}
