import { DayText } from '../../kit/when.tsx';
import { useServiceWords } from '../queue/service-words.ts';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { useFilerWords } from './filer-pane.words.ts';
import { EvidenceRow } from './evidence-row.tsx';

type Filer = Desk['filers'][number];
type Mandate = NonNullable<Filer['mandate']>;

/** Who filed for somebody else, by what right and until when; behind a child, also whose it is. */
export function FilerPane({ desk: { filers, order } }: { desk: Desk }) {
  const t = useFilerWords();
  if (filers.length === 0) return null;
  const family = filers.some(({ mandate }) => mandate === null);
  const named = filers.some(({ name }) => name !== null);
  return (
    <section className="c-topic">
      <h2>{t('filer.title')}</h2>
      <dl>
        {filers.map((filer) => (
          <FilerRows
            key={filer.mandate === null ? 'family' : 'mandate'}
            filer={filer}
            service={order.service}
          />
        ))}
      </dl>
      <p className="c-pane-note">
        {family && t('filer.aid_family')} {named && t('filer.aid')}
      </p>
    </section>
  );
}

function FilerRows({
  filer: { name, level, relation, mandate },
  service,
}: {
  filer: Filer;
  service: string;
}) {
  const t = useFilerWords();
  const say = useDeskWords();
  return (
    <>
      <EvidenceRow name={t(mandate === null ? 'filer.by_family' : 'filer.by_mandate')} amber={name === null}>
        <span className="c-large c-long">{name ?? t('filer.no_name')}</span>
      </EvidenceRow>
      {mandate === null && (
        <EvidenceRow name={t('filer.relation')}>{t(`filer.relation.${relation}`)}</EvidenceRow>
      )}
      {level !== null && (
        <EvidenceRow name={t('filer.level')} amber={level === 'declared'}>
          {say(`desk.level.${level}`)}
        </EvidenceRow>
      )}
      {mandate !== null && <MandateRow mandate={mandate} service={service} />}
    </>
  );
}

/** A mandate that is over changes nothing of what was filed under it; the officer should know that it is. */
function MandateRow({ mandate, service }: { mandate: Mandate; service: string }) {
  const t = useFilerWords();
  const nameOf = useServiceWords();
  const { state, untilDay, endedBy, services } = mandate;
  const covered = services.includes(service);
  return (
    <EvidenceRow name={t('filer.mandate')} amber={state !== 'in_force' || !covered}>
      <span>
        {t.rich(`filer.state.${state}`, { day: <DayText day={untilDay} /> })}
        {endedBy !== null && ` · ${t(`filer.ended_by.${endedBy}`)}`}
      </span>
      <small>
        {covered
          ? t('filer.services', { services: services.map((one) => nameOf(one)).join(' · ') })
          : t('filer.other_service')}
      </small>
    </EvidenceRow>
  );
}
