import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { withDependents } from '@lingshi/domain/form/form.target.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { isEmpty } from '@lingshi/domain/form/rows.ts';
import { readRows, useReader } from '../../form/read-form.ts';
import { SummaryList } from '../../kit/summary-list.tsx';
import { useClosedWords } from './closed.words.ts';
import type { OpenForm } from './open-form.tsx';

type RestProps = { open: OpenForm; page: Page; answers: Answers };

/** During a supplement: the fields of the page that were not asked for, as they were sent. */
export function SupplementRest({ open: { order, form, facts }, page, answers }: RestProps) {
  const t = useClosedWords();
  const read = useReader();
  if (order.status !== 'needs_supplement') return null;
  const asked = withDependents(form, order.supplement?.targets ?? []);
  const rest = readRows(form, page, answers, facts).filter(
    ({ target, value }) => !isEmpty(value) && !asked.includes(target),
  );
  if (rest.length === 0) return null;
  return (
    <section className="form-section">
      <h2>{t('form.rest')}</h2>
      <SummaryList
        rows={rest.map((row) => ({
          key: row.path,
          label: read.label(row),
          value: read.value(row),
          printed: row.spelled,
        }))}
      />
    </section>
  );
}
