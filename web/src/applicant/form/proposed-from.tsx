import ListChecks from 'lucide-react/icons/list-checks';
import { Notice } from '../../kit/notice.tsx';
import { useProposedWords } from './proposed.words.ts';

/** What stands on the page was said in the pre-check; it becomes an answer when the person saves it. */
export function ProposedFrom() {
  const t = useProposedWords();
  return (
    <Notice tone="slate" icon={ListChecks} title={t('proposed.title')}>
      <p>{t('proposed.text')}</p>
    </Notice>
  );
}
