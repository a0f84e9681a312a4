import { findPage } from '@lingshi/domain/form/form.types.ts';
import { isEmpty } from '@lingshi/domain/form/rows.ts';
import type { Row } from '@lingshi/domain/form/rows.ts';
import { Link } from 'wouter';
import { countryInSentence } from '../../form/countries.ts';
import { useFieldWords } from '../../form/field.words.ts';
import { readRows, useReader } from '../../form/read-form.ts';
import { SignatureImage } from '../../form/signature-image.tsx';
import { useKitWords } from '../../kit/kit.words.ts';
import { useLocale } from '../../kit/locale.ts';
import { SummaryList } from '../../kit/summary-list.tsx';
import { fileAddress } from '../picture/file-address.ts';
import { useCountryOf } from '../posts-read.ts';
import { useCheckWords } from './check.words.ts';
import { type FlowStep } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import type { OrderPage, SavedAnswers } from './form-read.ts';
import { usePageWords } from './form.words.ts';
import { answersByPage, useStepNames, type OpenForm } from './open-form.tsx';
import { taskOf } from './task-state.ts';

type StepProps = { open: OpenForm; step: FlowStep; answers: SavedAnswers };

/** One page of the form as it was answered. */
export function CheckStep(props: StepProps) {
  if (props.step.kind === 'slot') return <PictureRow {...props} />;
  if (props.step.kind === 'presence') return <PresenceRow order={props.open.order} />;
  return <PageRows {...props} />;
}

function PageRows({ open, step, answers }: StepProps) {
  const t = useCheckWords();
  const read = useReader();
  const nameOf = useStepNames(open);
  const { order, form, facts } = open;
  const page = findPage(form, step.id);
  const saved = answersByPage(answers);
  const rows = page ? readRows(form, page, saved, facts).filter(isOwed) : [];
  const task = taskOf(order, step);
  // Of a page nobody has begun it is said once, on top, that it is open.
  const begun = Object.hasOwn(saved, step.id) && task?.state !== 'done';
  const missing = begun ? (task?.missing ?? []) : [];
  const to = changeAddress(order.id, step.id);
  if (rows.length === 0)
    return <SummaryList rows={[{ key: 'form', label: nameOf(step.id), value: '—', changeTo: to }]} />;
  return (
    <SummaryList
      rows={rows.map((row) => ({
        key: row.path,
        label: read.label(row),
        value: <RowValue row={row} />,
        changeTo: to,
        ...(row.spelled && { printed: true }),
        ...(isEmpty(row.value) && missing.includes(row.target) && { error: t('check.empty') }),
      }))}
    />
  );
}

/** Nothing of what may be many and is none yet: questions that are not answered, a list nobody has begun. */
function isOwed({ field, value }: Row): boolean {
  const many = field.kind === 'questions' || (field.kind === 'list' && field.min === undefined);
  return !(many && isEmpty(value));
}

function RowValue({ row }: { row: Row }) {
  const read = useReader();
  if (row.value.kind === 'signature') return <SignatureImage strokes={row.value.strokes} />;
  return <span className="check-value">{read.value(row) || '—'}</span>;
}

function PictureRow({ open, step }: StepProps) {
  const t = useCheckWords();
  const kit = useKitWords();
  const { order } = open;
  const name = useStepNames(open)(step.id);
  const file = order.files.findLast((one) => one.slot === step.id);
  const optional = taskOf(order, step)?.optional === true;
  return (
    <figure className="check-picture">
      {file ? (
        <img src={fileAddress(order.id, file.id)} alt={t('check.picture_of', { name })} loading="lazy" />
      ) : (
        <p className="k-quiet">{t(optional ? 'check.picture_optional' : 'check.no_picture')}</p>
      )}
      <figcaption>
        <span>{name}</span>
        <Link href={changeAddress(order.id, step.id)}>
          {kit('kit.change')}
          <span className="k-hidden"> {name}</span>
        </Link>
      </figcaption>
    </figure>
  );
}

function PresenceRow({ order }: { order: OrderPage }) {
  const t = useCheckWords();
  const f = useFieldWords();
  const label = usePageWords()('form.presence');
  const locale = useLocale();
  const code = useCountryOf(order.post)?.id;
  const country = code ? countryInSentence(code, locale, f) : '';
  const known = order.presence === 'inside' || order.presence === 'declared';
  const value = known
    ? t(`check.presence_${order.presence as 'inside'}`, { country })
    : t('check.presence_none');
  return (
    <SummaryList rows={[{ key: 'presence', label, value, changeTo: changeAddress(order.id, 'presence') }]} />
  );
}

function changeAddress(orderId: string, step: string): string {
  return `${pathOf(orderId, step)}?from=check`;
}
