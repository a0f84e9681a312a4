import { rulebookName } from '@lingshi/contract/photo/photo.say.ts';
import { Fold } from '../../kit/fold.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Measures } from '../../kit/picture/measures.tsx';
import { byUrgency, wordsOfRow } from '../../kit/picture/photo-rows.ts';
import type { Desk } from '../desk/desk.read.ts';
import { usePhotoTableWords } from './photo-table.words.ts';
import { NotMeasured, TableTitle } from './table-title.tsx';
import './photo-table.css';

type Check = NonNullable<Desk['photo']>;

/** The table of the photo as the applicant saw it, and the applicant's word. An aid: what it says decides nothing. */
export function PhotoTable({ check }: { check: Desk['photo'] }) {
  const t = usePhotoTableWords();
  if (check === null)
    return <NotMeasured title={t('photo_table.not_measured')} why={t('photo_table.not_measured_text')} />;
  return <Measured check={check} />;
}

function Measured({ check: { spec, verdict, rows, word, sentBefore } }: { check: Check }) {
  const t = usePhotoTableWords();
  const locale = useLocale();
  const said = byUrgency(rows).map((row) =>
    wordsOfRow(row, locale, (source, limit) => t(`photo_table.limit_${source}`, { limit })),
  );
  const count = said.filter((row) => row.verdict === 'wrong' || row.verdict === 'advice').length;
  return (
    <div className="c-photo-table">
      {sentBefore && <p className="c-photo-table-note">{t(`photo_table.before_${sentBefore}`)}</p>}
      {word !== null && (
        <p className="c-photo-table-note">
          <strong>{t('photo_table.word')}</strong> {word}
        </p>
      )}
      <Fold
        title={
          <TableTitle
            words={verdict === 'ok' ? t('photo_table.ok') : t('photo_table.found', { count })}
            look={verdict !== 'ok'}
          />
        }
        hint={t('photo_table.aid', { spec: rulebookName(locale, spec) })}
      >
        <div
          className="c-photo-table-rows"
          role="group"
          aria-label={t('photo_table.title')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys need the focus
          tabIndex={0}
        >
          <Measures measures={said} label={t('photo_table.title')} />
        </div>
      </Fold>
    </div>
  );
}
