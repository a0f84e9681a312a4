import { Fold } from '../../kit/fold.tsx';
import { Notice } from '../../kit/notice.tsx';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useErrorWords } from '../error-words.ts';
import { useRuleWords } from '../rule-words.ts';
import { instrumentKey } from './instrument.ts';
import { MailSteps } from './mail-gate.tsx';
import { lastMessageOf, mendedSinceHold } from './order-moments.ts';
import type { Mailing, OrderPage } from './order-read.ts';
import { OfficerNote } from './officer-note.tsx';
import { useOrderWords } from './order.words.ts';
import { PostingForm } from './posting-form.tsx';

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
        <h2>{mended ? t('hold.again') : t('hold.post')}</h2>
        <PostingForm order={order} />
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

type Problem = Mailing['problems'][number];
type ProblemWords = { title: string; remedy: string };

/** What is wrong, with the values on both sides, and what to do. The codes are those of the mail room's comparison. */
function useProblemWords({ items, payment, hold }: Mailing): (problem: Problem) => ProblemWords {
  const t = useOrderWords();
  const locale = useLocale();
  const rule = useRuleWords();
  const errorWords = useErrorWords(true);
  const money = (sum: unknown) => formatMoney((sum ?? payment.amount) as typeof payment.amount, locale);
  return ({ code, detail = {} }) => {
    const missing = Array.isArray(detail.missing) ? detail.missing.map(String) : [];
    switch (code) {
      case 'parcel.contents_missing': {
        const names = missing.map((id) =>
          rule(items.find((item) => item.id === id)?.words ?? { zh: id, en: id }),
        );
        return {
          title: t('hold.contents', { items: names.join(t('hold.and')) }),
          remedy: t('hold.contents_do'),
        };
      }
      case 'papers.held':
        return hold
          ? { title: rule(hold.words), remedy: rule(hold.remedy) }
          : { title: t('hold.held'), remedy: t('hold.ask') };
      case 'payment.missing':
        return {
          title: t('hold.no_payment'),
          remedy: t('hold.pay_do', { amount: money(payment.amount) }),
        };
      case 'payment.wrong_kind':
        return {
          title: t('hold.kind', { kind: t(instrumentKey(detail.received)) }),
          remedy: t('hold.pay_do', { amount: money(payment.amount) }),
        };
      case 'payment.wrong_amount': {
        const amounts = { expected: money(detail.expected), received: money(detail.received) };
        return { title: t('hold.amount', amounts), remedy: t('hold.pay_do', { amount: amounts.expected }) };
      }
      case 'payment.wrong_payee':
        return {
          title: t('hold.payee', { payee: payment.payee }),
          remedy: t('hold.pay_do', { amount: money(payment.amount) }),
        };
      default:
        return { title: errorWords.code(code, detail), remedy: t('hold.ask') };
    }
  };
}
