import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { formFacts } from '../../form/form-facts.ts';
import { useForm } from '../../form/use-form.ts';
import { useSay } from '../../form/use-words.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useFormTextsQuery, usePostsQuery } from '../desk/desk.read.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { useServiceWords } from '../queue/service-words.ts';
import { useTitle } from '../shell/title.ts';
import { BehalfFormPage, isOwnPage } from './behalf-form.tsx';
import { CodeCard, WithdrawCard } from './behalf-later.tsx';
import { BehalfPicture } from './behalf-picture.tsx';
import { useBehalfOrder, useDiscarding, useFiling, type BehalfOrder } from './behalf-read.ts';
import type { OpenBehalf } from './behalf-form.tsx';
import { useBehalfWords } from './behalf.words.ts';

/** The form of a person who is not here, with the request beside it. */
export function BehalfOrderPage({ orderId }: { orderId: string }) {
  const { data, error } = useBehalfOrder(orderId);
  if (error) return <ErrorNotice error={error} />;
  return data ? <Opened order={data} /> : <Spinner />;
}

function Opened({ order }: { order: BehalfOrder }) {
  const t = useBehalfWords();
  const title = useServiceWords()(order.service, order.kind);
  const open = useOpen(order);
  const filing = useFiling(order.orderId);
  useTitle(title);
  const isOpen = order.status === 'draft' || order.status === 'needs_supplement';
  if (filing.answer) return <Filed orderId={order.orderId} number={filing.answer.number ?? ''} />;
  return (
    <div className="c-page">
      <header className="c-page-head">
        <h1>{title}</h1>
        <p className="k-quiet">{t('behalf.not_signed')}</p>
      </header>
      <section className="k-card">
        <h2>{t('behalf.request')}</h2>
        <p>{order.request}</p>
      </section>
      {!order.mine && isOpen && <p>{t('behalf.go_on')}</p>}
      {isOpen && (open ? <Steps open={open} /> : <Spinner />)}
      {isOpen && <FilingActs order={order} filing={filing} />}
      <CodeCard order={order} />
      <WithdrawCard order={order} />
    </div>
  );
}

type ActProps = { order: BehalfOrder; filing: ReturnType<typeof useFiling> };

function FilingActs({ order, filing }: ActProps) {
  const t = useBehalfWords();
  const [, go] = useLocation();
  const discarding = useDiscarding(order.orderId, () => go('/behalf'));
  return (
    <>
      <ErrorNotice error={filing.error ?? discarding.error} />
      <div className="k-row">
        <Button kind="primary" busy={filing.busy} onClick={() => void filing.run({ version: order.version })}>
          {t('behalf.submit')}
        </Button>
        {order.status === 'draft' && (
          <Button kind="danger" busy={discarding.isPending} onClick={() => discarding.mutate()}>
            {t('behalf.discard')}
          </Button>
        )}
      </div>
    </>
  );
}

function Filed({ orderId, number }: { orderId: string; number: string }) {
  const t = useBehalfWords();
  return (
    <div className="c-page">
      <Notice
        tone="jade"
        live="polite"
        title={t('behalf.filed', { number })}
        act={<LinkButton to={`/order/${orderId}`}>{t('behalf.to_order')}</LinkButton>}
      />
    </div>
  );
}

function useOpen(order: BehalfOrder): OpenBehalf | null {
  const of = { ...order, form: null, submittedAt: null };
  const form = useForm(of).data;
  const texts = useFormTextsQuery(of as never).data;
  const posts = usePostsQuery().data;
  const [now] = useState(() => new Date());
  if (!form || !texts || !posts) return null;
  const answers: Answers = Object.fromEntries(order.answers.map(({ topic, answer }) => [topic, answer]));
  return { order, form, texts, answers, facts: formFacts(of, { texts, posts, now }) };
}

/** Pages and pictures, one open at a time. */
function Steps({ open }: { open: OpenBehalf }) {
  const t = useBehalfWords();
  const say = useSay();
  const { order, form, texts } = open;
  const [chosen, choose] = useState<string | null>(null);
  const tasks = order.tasks.filter(({ id }) => {
    const page = findPage(form, id);
    return page === null || !isOwnPage(page);
  });
  const nameOf = (id: string) => {
    const page = findPage(form, id);
    if (page) return say(page.words.name);
    const slot = texts.slots.find((one) => `file.${one.id}` === id);
    return slot ? say(slot.name) : id;
  };
  return (
    <section className="k-stack">
      <h2>{t('behalf.pages')}</h2>
      <ul className="k-stack" role="list">
        {tasks.map(({ id, state }) => (
          <li key={id}>
            <Button onClick={() => choose(chosen === id ? null : id)} disabled={state === 'cannot_start'}>
              {nameOf(id)} · {t(`behalf.${state}`)}
            </Button>
            {chosen === id && <Step open={open} id={id} onDone={() => choose(null)} />}
          </li>
        ))}
      </ul>
      <BehalfPicture
        orderId={order.orderId}
        slot="supplement"
        label={t('behalf.request_pictures')}
        files={order.files}
      />
    </section>
  );
}

function Step({ open, id, onDone }: { open: OpenBehalf; id: string; onDone: () => void }) {
  const say = useSay();
  const page = findPage(open.form, id);
  if (page) return <BehalfFormPage open={open} page={page} onDone={onDone} />;
  const slot = open.texts.slots.find((one) => `file.${one.id}` === id);
  if (slot === undefined) return null;
  const { orderId, files } = open.order;
  return <BehalfPicture orderId={orderId} slot={slot.id} label={say(slot.name)} files={files} />;
}
