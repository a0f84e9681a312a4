import PackageCheck from 'lucide-react/icons/package-check';
import PackageX from 'lucide-react/icons/package-x';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { useMailWords } from './mail-room.words.ts';
import { useProblemWords } from './problem-words.ts';
import { focusScan } from './scan-box.tsx';

type Problem = { code: string; detail?: Record<string, unknown> | undefined };

/** What came of it; the focus is in the scan field already. */
export function PapersResult({ problems, desk }: { problems: readonly Problem[]; desk: Desk }) {
  const t = useMailWords();
  const say = useProblemWords(desk);
  const good = problems.length === 0;
  return (
    <Notice
      tone={good ? 'jade' : 'amber'}
      icon={good ? PackageCheck : PackageX}
      live="polite"
      title={t(good ? 'mail.done_good' : 'mail.done_hold', { number: desk.order.number })}
      act={<NextScan />}
    >
      {!good && (
        <ul>
          {problems.map(({ code, detail }) => (
            <li key={code}>{say({ code, ...(detail && { detail }) })}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

export function NextScan() {
  const t = useMailWords();
  return (
    <Button onClick={focusScan}>
      {t('mail.next')} <KeyCap of="Escape" />
    </Button>
  );
}
