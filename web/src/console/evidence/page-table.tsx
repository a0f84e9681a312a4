import { Fold } from '../../kit/fold.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { NotMeasured, TableTitle } from './table-title.tsx';
import { CheckDigits } from './page-check-digits.tsx';
import { PageLines } from './page-lines.tsx';
import { usePageTableWords } from './page-table.words.ts';
import './page-table.css';

type Page = NonNullable<Desk['dataPage']>;

/** What the machine-readable zone says beside what was typed. An aid: what it says decides nothing. */
export function PageTable({ page }: { page: Desk['dataPage'] }) {
  const t = usePageTableWords();
  if (page === null)
    return <NotMeasured title={t('page_table.not_read')} why={t('page_table.not_read_text')} />;
  if (page.problem !== null)
    return <NotMeasured title={t('page_table.failed')} why={t(`page_table.${page.problem}`)} />;
  return (
    <div className="c-photo-table">
      {page.otherPerson && <p className="c-photo-table-note">{t('page_table.other_text')}</p>}
      <Fold title={<TableTitle {...titleOf(page, t)} />} hint={t('page_table.aid')}>
        <Compared page={page} />
      </Fold>
    </div>
  );
}

function Compared({ page }: { page: Page }) {
  const t = usePageTableWords();
  const { valid, expiry, format, issuer, confidence } = page;
  return (
    <div
      className="c-table-scroll"
      role="group"
      aria-label={t('page_table.title')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys need the focus
      tabIndex={0}
    >
      {!valid && <p className="c-photo-table-note">{t('page_table.unsure_text')}</p>}
      {valid && (expiry === 'expired' || expiry === 'soon') && (
        <p className="c-photo-table-note">{t(`page_table.${expiry}`)}</p>
      )}
      <PageLines lines={page.lines} valid={valid} />
      <CheckDigits checks={page.checks} />
      <p className="c-pane-note">
        {t('page_table.source', {
          format: format ?? '',
          issuer,
          percent: Math.floor((confidence ?? 0) * 100),
        })}
      </p>
    </div>
  );
}

function titleOf(page: Page, t: ReturnType<typeof usePageTableWords>): { words: string; look: boolean } {
  if (!page.valid) return { words: t('page_table.unsure'), look: true };
  if (page.otherPerson) return { words: t('page_table.other_person'), look: true };
  const count = page.lines.filter(({ agrees }) => agrees === false).length;
  if (count > 0) return { words: t('page_table.differs', { count }), look: true };
  return { words: t('page_table.agrees'), look: false };
}
