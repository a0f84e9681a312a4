import Users from 'lucide-react/icons/users';
import { Notice } from '../../kit/notice.tsx';
import type { Taken } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';

/** What stands on the page is another's; it becomes an answer when the person saves it. */
export function TakenFrom({ taken: { from } }: { taken: Taken }) {
  const t = useBundleWords();
  return (
    <Notice tone="slate" icon={Users} title={t('bundle.taken_title', { label: from.label })}>
      <p>{t('bundle.taken_text')}</p>
    </Notice>
  );
}
