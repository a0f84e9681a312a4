import type { Desk } from './desk.read.ts';
import { useFacePaneWords } from './face-pane.words.ts';
import { WhenHere } from './when-here.tsx';

type Face = NonNullable<Desk['face']>;

/** How the face check ended, with its numbers. An aid: the officer looks for themselves. */
export function FacePane({ desk: { face } }: { desk: Desk }) {
  const t = useFacePaneWords();
  if (!face) return null;
  const good = face.outcome === 'passed';
  return (
    <section className="c-topic">
      <h2>{t('face.title')}</h2>
      <dl>
        <div className={`c-field${good ? '' : ' c-field-flagged'}`}>
          <dt>{t('face.outcome')}</dt>
          <dd>
            {outcomeOf(face, t)}{' '}
            {face.decidedAt !== null && (
              <small>
                <WhenHere at={face.decidedAt} />
              </small>
            )}
          </dd>
        </div>
        <DistanceRow face={face} of="photo" />
        <DistanceRow face={face} of="page" />
        {face.moves.length > 0 && (
          <div className="c-field">
            <dt>{t('face.moves')}</dt>
            <dd>
              {face.moves
                .map(
                  ({ move, seen }) => `${t(`face.move.${move}`)} ${t(seen ? 'face.seen' : 'face.not_seen')}`,
                )
                .join(' · ')}
            </dd>
          </div>
        )}
        {face.failures > 0 && (
          <div className="c-field">
            <dt>{t('face.failures')}</dt>
            <dd>{face.failures}</dd>
          </div>
        )}
      </dl>
      <p className="c-pane-note">{t('face.aid')}</p>
    </section>
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
  const limit = face.threshold.toFixed(2);
  const near = distance <= face.threshold;
  return (
    <div className={`c-field${near ? '' : ' c-field-flagged'}`}>
      <dt>{t(`face.distance_${of}`)}</dt>
      <dd>
        {distance.toFixed(2)} <small>{t(near ? 'face.within' : 'face.beyond', { limit })}</small>
      </dd>
    </div>
  );
}
