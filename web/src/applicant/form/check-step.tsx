import { Link } from 'wouter';
import { useLocale } from '../../kit/locale.ts';
import { SummaryList } from '../../kit/summary-list.tsx';
import type { Stroke } from '../../kit/signature-strokes.ts';
import { useKitWords } from '../../kit/kit.words.ts';
import { fileAddress } from '../picture/file-address.ts';
import { listAt } from './answer-path.ts';
import { rowsOf } from './answer-rows.ts';
import { useCheckWords } from './check.words.ts';
import { countryInSentence } from './countries.ts';
import { pathOf, type Step } from './form-flow.ts';
import { useCountryOf } from '../posts-read.ts';
import { answerOf, type OrderPage, type SavedAnswers } from './form-read.ts';
import { usePageWords } from './form.words.ts';
import { SignatureImage } from './signature-image.tsx';
import { useReading } from './supplement-rest.tsx';
import { taskOf } from './task-state.ts';
import { useTopicWords } from './topic.words.ts';

type StepProps<S extends Step = Step> = { order: OrderPage; step: S; answers: SavedAnswers };

/** One page of the form as it was answered. */
export function CheckStep({ order, step, answers }: StepProps) {
  if (step === 'photo' || step === 'data_page') return <PictureRow order={order} slot={step} />;
  if (step === 'presence') return <PresenceRow order={order} />;
  return <TopicRows order={order} step={step} answers={answers} />;
}

function TopicRows({ order, step, answers }: StepProps<Exclude<Step, 'photo' | 'data_page' | 'presence'>>) {
  const t = useCheckWords();
  const names = useTopicWords();
  const answer = answerOf(answers, step);
  const rows = rowsOf(step, answer, useReading(order));
  const missing = taskOf(order, step)?.state === 'done' ? [] : (taskOf(order, step)?.missing ?? []);
  const signature = listAt(answer, 'signature') as Stroke[];
  const to = changeAddress(order.id, step);
  const shown = rows.length > 0 ? rows : [{ path: 'form', label: names(`${step}.name`), value: '' }];
  return (
    <SummaryList
      rows={shown.map(({ path, label, value, printed }) => {
        const lacks = missing.includes(`${step}.${path.split('.')[0]}`) && value === '';
        const signed = path === 'signature' && signature.length > 0;
        return {
          key: path,
          label,
          value: signed ? (
            <SignatureImage strokes={signature} />
          ) : (
            <span className="check-value">{value || '—'}</span>
          ),
          changeTo: to,
          ...(printed && { printed }),
          ...(lacks && { error: t('check.empty') }),
        };
      })}
    />
  );
}

function PictureRow({ order, slot }: { order: OrderPage; slot: 'photo' | 'data_page' }) {
  const t = useCheckWords();
  const kit = useKitWords();
  const names = useTopicWords();
  const name = names(`${slot}.name`);
  const file = order.files.findLast((one) => one.slot === slot);
  return (
    <figure className="check-picture">
      {file ? (
        <img src={fileAddress(order.id, file.id)} alt={t('check.picture_of', { name })} loading="lazy" />
      ) : (
        <p className="k-quiet">{t('check.no_picture')}</p>
      )}
      <figcaption>
        <span>{name}</span>
        <Link href={changeAddress(order.id, slot)}>
          {kit('kit.change')}
          <span className="k-hidden"> {name}</span>
        </Link>
      </figcaption>
    </figure>
  );
}

function PresenceRow({ order }: { order: OrderPage }) {
  const t = useCheckWords();
  const p = usePageWords();
  const names = useTopicWords();
  const locale = useLocale();
  const code = useCountryOf(order.post)?.id;
  const country = code ? countryInSentence(code, locale, p) : '';
  const known = order.presence === 'inside' || order.presence === 'declared';
  const value = known
    ? t(`check.presence_${order.presence as 'inside'}`, { country })
    : t('check.presence_none');
  return (
    <SummaryList
      rows={[
        {
          key: 'presence',
          label: names('presence.name'),
          value,
          changeTo: changeAddress(order.id, 'presence'),
        },
      ]}
    />
  );
}

function changeAddress(orderId: string, step: Step): string {
  return `${pathOf(orderId, step)}?from=check`;
}
