import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { WhenHere } from './when-here.tsx';

type Identity = NonNullable<Desk['identity']>;

/** Who has looked at the person of the order, the account holder or anybody else. An aid: the officer decides. */
export function IdentityPane({ desk: { identity } }: { desk: Desk }) {
  const t = useDeskWords();
  if (identity === null) return null;
  const { of, level, sameDocument, registry, rival } = identity;
  return (
    <section className="c-topic">
      <h2>{t(`desk.identity_${of}`)}</h2>
      <dl>
        <EvidenceRow name={t('desk.identity_level')} amber={!sameDocument}>
          <span>{t(`desk.level.${level}`)}</span>
          {!sameDocument && <small>{t('desk.identity_other_document')}</small>}
        </EvidenceRow>
        {rival !== null && <RivalRow rival={rival} />}
        <RegistryRow registry={registry} />
      </dl>
      <p className="c-pane-note">{t('desk.identity_aid')}</p>
    </section>
  );
}

/** What the other account has shown of the same number, and when; who it is stands nowhere. */
function RivalRow({ rival }: { rival: NonNullable<Identity['rival']> }) {
  const t = useDeskWords();
  return (
    <EvidenceRow name={t('desk.rival')} amber>
      <span>{t(`desk.level.${rival.level}`)}</span>
      <small>
        <WhenHere at={rival.provenAt} />
      </small>
    </EvidenceRow>
  );
}

/** A register that is silent says nothing against anybody: only an answer that disagrees is marked. */
function RegistryRow({ registry }: { registry: Identity['registry'] }) {
  const t = useDeskWords();
  if (registry === null)
    return <EvidenceRow name={t('desk.registry')}>{t('desk.registry_silent')}</EvidenceRow>;
  const { verdict, failure, differs, askedAt } = registry;
  const fields = differs.map((field) => t(`desk.registry_field.${field}`)).join(' · ');
  return (
    <EvidenceRow name={t('desk.registry')} amber={verdict !== null && verdict !== 'match'}>
      <span>
        {verdict !== null && t(`desk.registry.${verdict}`, { fields })}
        {verdict === null && failure !== null && t(`desk.registry_failure.${failure}`)}
      </span>
      <small>
        <WhenHere at={askedAt} />
      </small>
    </EvidenceRow>
  );
}
