import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { Row } from '@lingshi/domain/form/rows.ts';
import { readRows, useReader } from '../../form/read-form.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { formatInstant } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import type { TopicDraft } from '../offline/use-draft.ts';
import { useChangedWords } from './changed.words.ts';
import { differingRows } from './differing-rows.ts';
import type { OpenForm } from './open-form.tsx';
import './changed-dialog.css';

type ChangedProps = { draft: TopicDraft; open: OpenForm; page: Page; others: Answers };

/** Two hands on one page: both answers are kept until the person says which, and shown where they differ. */
export function ChangedDialog({ draft, open, page, others }: ChangedProps) {
  const t = useChangedWords();
  const locale = useLocale();
  const { conflict } = draft;
  const when = conflict?.savedAt && formatInstant(conflict.savedAt, undefined, locale);
  const rowsOf = (answer: Answer) => readRows(open.form, page, { ...others, [page.id]: answer }, open.facts);
  return (
    <Dialog
      open={conflict !== null}
      mustAnswer
      onClose={() => undefined}
      title={t('changed.title')}
      acts={
        <>
          <Button kind="primary" onClick={() => void draft.keepMine()}>
            {t('changed.mine')}
          </Button>
          <Button onClick={draft.takeTheirs}>{t('changed.theirs')}</Button>
        </>
      }
    >
      <p>{t('changed.text')}</p>
      {conflict && <Differences here={rowsOf(draft.answer)} there={rowsOf(conflict.answer)} />}
      {when && <p className="k-quiet">{t('changed.when', { when })}</p>}
    </Dialog>
  );
}

function Differences({ here, there }: Record<'here' | 'there', readonly Row[]>) {
  const t = useChangedWords();
  const read = useReader();
  const say = (row: Row | undefined) => {
    if (row?.value.kind === 'signature') return t('changed.drawn');
    return (row && read.value(row)) || '—';
  };
  return (
    <dl className="form-differences">
      {differingRows(here, there).map(({ row, mine, theirs }) => (
        <div key={row.path}>
          <dt>{read.label(row)}</dt>
          <dd>
            <span className="k-quiet">{t('changed.here')}</span> <span>{say(mine)}</span>
          </dd>
          <dd>
            <span className="k-quiet">{t('changed.there')}</span> <span>{say(theirs)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
