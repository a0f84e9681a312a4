import { wordsOfReading } from '@lingshi/contract/audit/reading.words.ts';
import { orderReaders } from '@lingshi/contract/generated/calls.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useQuery } from '@tanstack/react-query';
import ScanEye from 'lucide-react/icons/scan-eye';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Spinner } from '../../kit/progress.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { keys } from '../query.ts';
import { useDeskWords } from './desk.words.ts';
import { useDeskForm, useTargetNames } from './desk-form.ts';
import { WhenHere } from './when-here.tsx';

/** Who opened this file, what of it and why: what the applicant sees without the names. */
export function ReaderList({ orderId }: { orderId: string }) {
  const t = useDeskWords();
  const locale = useLocale();
  const { full: field } = useTargetNames();
  const { texts } = useDeskForm();
  const { data, error, refetch } = useQuery({
    queryKey: keys.readers(orderId),
    queryFn: ({ signal }) => client.call(orderReaders, { params: { orderId }, query: {}, signal }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  if (data.entries.length === 0) return <EmptyState icon={ScanEye} title={t('desk.readers_none')} />;
  function whatOf(what: string) {
    const words = wordsOfReading(what, texts?.slots ?? []);
    if (words === 'other') return t('desk.read_other');
    return words === 'number' ? field(what) : readPhrase(words, locale);
  }
  return (
    <ol role="list" className="c-readers">
      {data.entries.map(({ at, role, what, reason, officer }) => (
        <li key={`${at}${what}`}>
          <strong>{officer || t(role === 'guardian' ? 'desk.read_on_code' : 'desk.read_erased')}</strong>
          {role === 'mandate_holder' && <> · {t('desk.read_under_mandate')}</>} · {whatOf(what)}
          {reason && <p>{reason}</p>}
          <p className="k-quiet">
            <WhenHere at={at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
