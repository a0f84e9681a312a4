import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import { LinkButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Notice } from '../../kit/notice.tsx';
import { pathOf } from '../form/form-path.ts';
import type { OrderPage } from '../form/form-read.ts';
import type { FaceState, FaceVerdict } from './face-read.ts';
import { useFaceWords } from './face.words.ts';
import './face.css';

type ResultProps = { order: OrderPage; face: FaceState; verdict: FaceVerdict | null };

/** What did not hold in the last try, in words, and the one thing to do: only that part is done again. */
export function FaceResult({ order, face, verdict }: ResultProps) {
  const t = useFaceWords();
  const { outcome, fault, redo } = verdict ?? face;
  if (outcome !== 'failed' || fault === null) return null;
  const slot = redo && redo !== 'sequence' && face.slots[redo];
  return (
    <Notice
      tone="amber"
      live={verdict ? 'alert' : undefined}
      title={t(`face.fault_${fault}`)}
      act={
        slot &&
        mayReplace(order, slot) && (
          <LinkButton to={pathOf(order.id, slot)}>
            {t(redo === 'photo' ? 'face.other_photo' : 'face.other_page')}
          </LinkButton>
        )
      }
    >
      <p>{t(`face.do_${fault}`)}</p>
      {verdict && redo === 'sequence' && <Moves verdict={verdict} />}
      <p>{t('face.not_lost')}</p>
    </Notice>
  );
}

/** A supplement unlocks only what was asked. */
function mayReplace({ status, supplement }: OrderPage, slot: string): boolean {
  return status === 'draft' || supplement?.targets.includes(`file.${slot}`) === true;
}

function Moves({ verdict }: { verdict: FaceVerdict }) {
  const t = useFaceWords();
  return (
    <ul role="list" className="face-moves">
      {verdict.moves.map(({ move, seen }) => (
        <li key={move}>
          <Icon of={seen ? CircleCheck : CircleAlert} />
          <span>{t(`face.name_${move}`)}</span>
          <span>{t(seen ? 'face.seen' : 'face.not_seen')}</span>
        </li>
      ))}
    </ul>
  );
}
