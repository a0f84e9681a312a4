import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { Icon } from '../../kit/icon.tsx';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import type { Desk } from './desk.read.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { useFacePaneWords } from './face-pane.words.ts';
import { WhenHere } from './when-here.tsx';

type Face = NonNullable<Desk['face']>;

/** How the face check ended, with its numbers. An aid: the officer looks for themselves. */
export function FacePane({ desk: { face } }: { desk: Desk }) {
  const t = useFacePaneWords();
  const mayKnow = hasRole(useMe(), 'reviewer', 'second_reviewer', 'interviewer', 'auditor');
  if (!mayKnow) return null;
  return (
    <section className="c-topic">
      <h2>{t('face.title')}</h2>
      <dl>
        {face === null ? (
          <EvidenceRow name={t('face.outcome')} amber>
            {t('face.not_begun')}
          </EvidenceRow>
        ) : (
          <FaceRows face={face} />
        )}
      </dl>
      {face !== null && face.moves.length > 0 && <p className="c-pane-note">{t('face.aid')}</p>}
    </section>
  );
}

function FaceRows({ face }: { face: Face }) {
  const t = useFacePaneWords();
  return (
    <>
      <EvidenceRow name={t('face.outcome')} amber={face.outcome !== 'passed'}>
        <strong>{outcomeOf(face, t)}</strong>
        {face.decidedAt !== null && (
          <small>
            <WhenHere at={face.decidedAt} />
          </small>
        )}
      </EvidenceRow>
      <DistanceRow face={face} of="photo" />
      <DistanceRow face={face} of="page" />
      {face.moves.length > 0 && (
        <EvidenceRow name={t('face.moves')} amber={face.moves.some(({ seen }) => !seen)}>
          <Moves moves={face.moves} />
        </EvidenceRow>
      )}
      {face.failures > 0 && <EvidenceRow name={t('face.failures')}>{face.failures}</EvidenceRow>}
    </>
  );
}

/** In the order in which they were asked. */
function Moves({ moves }: { moves: Face['moves'] }) {
  const t = useFacePaneWords();
  return (
    <ol role="list" className="c-moves">
      {moves.map(({ move, seen }) => (
        <li key={move} className={seen ? 'c-good' : 'c-bad'}>
          <Icon of={seen ? Check : X} />
          {t(`face.move.${move}`)} · {t(seen ? 'face.seen' : 'face.not_seen')}
        </li>
      ))}
    </ol>
  );
}

function outcomeOf(face: Face, t: ReturnType<typeof useFacePaneWords>): string {
  if (face.withdrawn) return t('face.withdrawn');
  if (face.outdated) return t('face.outdated');
  if (face.outcome === null) return t('face.not_done');
  if (face.outcome === 'failed' && face.fault !== null) return t(`face.fault.${face.fault}`);
  return t(`face.outcome.${face.outcome}`);
}

function DistanceRow({ face, of }: { face: Face; of: 'photo' | 'page' }) {
  const t = useFacePaneWords();
  const distance = of === 'photo' ? face.distancePhoto : face.distancePage;
  if (distance === null || face.threshold === null) return null;
  const near = distance <= face.threshold;
  return (
    <EvidenceRow name={t(`face.distance_${of}`)} amber={!near}>
      <span>
        <strong className="c-spelled">{distance.toFixed(2)}</strong>{' '}
        {t(near ? 'face.within' : 'face.beyond', { limit: face.threshold.toFixed(2) })}
      </span>
    </EvidenceRow>
  );
}
