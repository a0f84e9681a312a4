import { isObject, valueAt } from '@lingshi/domain/form/answer-path.ts';
import { isEmpty } from '@lingshi/domain/form/rows.ts';
import type { Row, Value } from '@lingshi/domain/form/rows.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { ReactNode } from 'react';
import { useReader } from '../../form/read-form.ts';
import { daysBetween } from '@lingshi/domain/shared/day.ts';
import { useLocale } from '../../kit/locale.ts';
import { DayText } from '../../kit/when.tsx';
import { usePostToday } from '../shell/post-zone.ts';
import { useDeskForm } from './desk-form.ts';
import { useDeskWords } from './desk.words.ts';

/** One answer as an officer reads it. */
export function RowValue({ row }: { row: Row }) {
  const t = useDeskWords();
  const { field, value, rows = [] } = row;
  if (field.kind === 'signature') return t(isEmpty(value) ? 'desk.empty_value' : 'desk.signed');
  if (field.kind === 'consents') return <Accepted row={row} />;
  if (isEmpty(value)) return <span className="k-quiet">{t('desk.empty_value')}</span>;
  if (field.kind === 'questions') return <Questions rows={rows} />;
  if (value.kind === 'day') return <DateText target={row.target} day={value.day} />;
  const shown = <Said value={value} />;
  if (value.kind === 'list') return <Listed items={value.items} apart={rows.filter(({ apart }) => apart)} />;
  if (row.spelled) return <span className="c-spelled">{shown}</span>;
  return <span className={row.large ? 'c-large' : undefined}>{shown}</span>;
}

function Said({ value }: { value: Value }): ReactNode {
  const read = useReader();
  return value.kind === 'day' ? <DayText day={value.day} plain /> : read.value({ value });
}

/** One below the other, and what belongs to it without standing on the envelope. */
function Listed({ items, apart }: { items: readonly Value[]; apart: readonly Row[] }) {
  const read = useReader();
  return (
    <ul role="list">
      {items.map((value, index) => (
        <li key={index}>{read.value({ value })}</li>
      ))}
      {apart.map((row) => (
        <li key={row.path}>
          {read.label(row)}: {read.value(row)}
        </li>
      ))}
    </ul>
  );
}

/** Question by question, in the order they were asked; only those that were. */
function Questions({ rows }: { rows: readonly Row[] }) {
  const read = useReader();
  return (
    <dl className="c-questions">
      {rows.map((row) => (
        <div key={row.path}>
          <dt>{read.label(row)}</dt>
          <dd>
            <Said value={row.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every point that was agreed to, also to an earlier text than today's. */
function Accepted({ row: { target } }: { row: Row }) {
  const t = useDeskWords();
  const locale = useLocale();
  const { seen, texts } = useDeskForm();
  const given = valueAt(seen.answers, target);
  const ids = isObject(given) ? Object.keys(given) : [];
  if (ids.length === 0) return <span className="k-quiet">{t('desk.empty_value')}</span>;
  const titleOf = (id: string) => texts?.consents.find((one) => one.id === id)?.title ?? id;
  return (
    <ul role="list">
      {ids.map((id) => (
        <li key={id}>{readPhrase(titleOf(id), locale)}</li>
      ))}
    </ul>
  );
}

/** The day somebody was born with their age, the day a document ends with the days until then. */
function DateText({ target, day }: { target: string; day: string }) {
  const t = useDeskWords();
  const today = usePostToday();
  const { birthDay, expiresDay } = useDeskForm().seen.form.factsFrom;
  return (
    <>
      <DayText day={day} plain />
      {target === birthDay && (
        <span className="k-quiet"> · {t('desk.years_old', { count: yearsOf(day, today) })}</span>
      )}
      {target === expiresDay && <Expiry days={daysBetween(today, day)} />}
    </>
  );
}

function Expiry({ days }: { days: number }) {
  const t = useDeskWords();
  const words = days < 0 ? t('desk.expired', { count: -days }) : t('desk.days_left', { count: days });
  return <span className="k-quiet"> · {words}</span>;
}

/** The birthday itself completes the year; both are 'YYYY-MM-DD'. */
function yearsOf(birthDay: string, today: string): number {
  const passed = today.slice(5) >= birthDay.slice(5) ? 0 : 1;
  return Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4)) - passed;
}
