import { CallError } from '@lingshi/contract/client.ts';
import type { PageReading as Reading } from '@lingshi/contract/data-page/data-page.contract.ts';
import { Button } from '../../kit/button.tsx';
import { formatDocumentDay } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useErrorWords } from '../error-words.ts';
import type { OpenForm } from '../form/open-form.tsx';
import { usePageWords } from './data-page.words.ts';
import { PageLines } from './page-lines.tsx';
import { usePageReading } from './page-read.ts';
import './data-page.css';

/** What was read from the data page beside what was typed. A help on the way: it holds nobody up. */
export function PageReading({ open, slot: own }: { open: OpenForm; slot: string }) {
  const { order } = open;
  const t = usePageWords();
  const say = useErrorWords();
  const { data, error, isFetching, refetch } = usePageReading(order, own);
  if (!order.files.some(({ slot }) => slot === own)) return null;
  if (data) return <Read open={open} reading={data} />;
  if (isFetching) return <Spinner>{t('page.reading')}</Spinner>;
  if (!error) return null;
  // What the picture does not show is not there at a second look either: the words say to take another one.
  const again = !isOfPicture(error) && <Button onClick={() => void refetch()}>{t('page.again')}</Button>;
  return (
    <Notice tone="slate" title={t('page.failed_title')} live="polite" act={again}>
      <p>{say(error)}</p>
      {again && <p>{t('page.failed_next')}</p>}
    </Notice>
  );
}

function isOfPicture(error: unknown): boolean {
  return error instanceof CallError && /^data_page\.(no_zone|cut_off)$/.test(error.code);
}

function Read({ open, reading }: { open: OpenForm; reading: Reading }) {
  const t = usePageWords();
  return (
    <section className="page-reading" aria-labelledby="page-reading">
      <h2 id="page-reading">{t('page.title')}</h2>
      <p>{t('page.lede')}</p>
      <Verdict reading={reading} />
      <Expiry reading={reading} />
      <PageLines open={open} lines={reading.comparison.lines} />
    </section>
  );
}

/** One thing at a time: whose page it is, then whether it was read well, then whether it agrees. */
function Verdict({ reading: { comparison, valid, checks } }: { reading: Reading }) {
  const t = usePageWords();
  const failing = checks.filter(({ ok }) => !ok).map(({ name }) => t(`page.check.${name}`));
  if (!valid) {
    const text =
      failing.length > 0 ? t('page.unsure_text', { checks: failing.join(' · ') }) : t('page.doubt_text');
    return (
      <Notice tone="amber" title={t('page.unsure_title')} live="polite">
        {text}
      </Notice>
    );
  }
  if (comparison.otherPerson) {
    return (
      <Notice tone="amber" title={t('page.other_title')} live="polite">
        {t('page.other_text')}
      </Notice>
    );
  }
  if (!comparison.agrees) {
    const count = comparison.lines.filter(({ agrees }) => agrees === false).length;
    return (
      <Notice tone="amber" title={t('page.differs', { count })} live="polite">
        {t('page.differs_text')}
      </Notice>
    );
  }
  const open = comparison.lines.some(({ typed, read }) => typed === '' && read !== '');
  return (
    <Notice tone="jade" title={open ? undefined : t('page.agrees')} live="polite">
      {open ? t('page.filled') : t('page.agrees_text')}
    </Notice>
  );
}

function Expiry({ reading: { comparison, fields } }: { reading: Reading }) {
  const t = usePageWords();
  const locale = useLocale();
  const { expiry } = comparison;
  if (fields.expiryDay === null || (expiry !== 'expired' && expiry !== 'soon')) return null;
  const day = formatDocumentDay(fields.expiryDay, locale);
  return (
    <Notice tone="slate" title={t(`page.${expiry}_title`)}>
      {expiry === 'expired' ? t('page.expired_text', { day }) : t('page.soon_text', { day })}
    </Notice>
  );
}
