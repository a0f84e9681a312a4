import CircleCheck from 'lucide-react/icons/circle-check';
import Paperclip from 'lucide-react/icons/paperclip';
import { Icon } from '../../kit/icon.tsx';
import type { Desk } from '../desk/desk.read.ts';
import type { Verdict } from './counted.ts';
import { useMailWords } from './mail-room.words.ts';
import { ProblemList } from './problem-list.tsx';

/** What recording will do, said before it is done. */
export function VerdictNote({ desk, verdict: { problems, memoCare } }: { desk: Desk; verdict: Verdict }) {
  const t = useMailWords();
  return (
    <div className="c-verdict" role="status">
      {problems.length === 0 && (
        <p className="c-tag c-tag-jade">
          <Icon of={CircleCheck} />
          {t('mail.verdict_good')}
        </p>
      )}
      <ProblemList title={t('mail.verdict_hold')} problems={problems} desk={desk} />
      {memoCare && (
        <p className="c-tag c-tag-amber">
          <Icon of={Paperclip} />
          <span>{t('mail.verdict_memo')}</span>
        </p>
      )}
    </div>
  );
}
