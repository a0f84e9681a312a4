import { Fold } from '../../kit/fold.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { CheckDigits } from './page-check-digits.tsx';
import { PageLines } from './page-lines.tsx';
import { usePageTableWords } from './page-table.words.ts';
import './page-table.css';

type Page = NonNullable<Desk['dataPage']>;

/** What the machine-readable zone says beside what was typed. An aid: what it says decides nothing. */
export function PageTable({ page }: { page: Desk['dataPage'] }) {
  const t = usePageTableWords();
  return (
    <div className="c-photo-table">
      {page?.otherPerson && <p className="c-photo-table-note">{t('page_table.other_text')}</p>}
      <Fold title={useTitleOf(page)} hint={t('page_table.aid')} open={page?.otherPerson === true}>
        {page === null && <p>{t('page_table.not_read_text')}</p>}
        {page?.problem && <p>{t(`page_table.${page.problem}`)}</p>}
        {page?.problem === null && <Compared page={page} />}
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

function useTitleOf(page: Desk['dataPage']): string {
  const t = usePageTableWords();
  if (page === null) return t('page_table.not_read');
  if (page.problem !== null) return t('page_table.failed');
  if (!page.valid) return t('page_table.unsure');
  if (page.otherPerson) return t('page_table.other_person');
  const count = page.lines.filter(({ agrees }) => agrees === false).length;
  return count === 0 ? t('page_table.agrees') : t('page_table.differs', { count });
}
