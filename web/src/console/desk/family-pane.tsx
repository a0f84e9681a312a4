import { Link } from 'wouter';
import { useServiceWords } from '../queue/service-words.ts';
import { useStatusWords } from '../queue/status-words.ts';
import type { Desk } from './desk.read.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { useFamilyPaneWords } from './family-pane.words.ts';
import './field.css';

type FamilyPaneProps = {
  desk: Pick<Desk, 'family'>;
  /** Where one of them is opened: at the desk, or in the mail room. */
  to: (orderId: string) => string;
};

/** Orders that were filed together with this one at this post; each is reviewed by itself. */
export function FamilyPane({ desk: { family }, to }: FamilyPaneProps) {
  const t = useFamilyPaneWords();
  const status = useStatusWords();
  const service = useServiceWords();
  if (family.length === 0) return null;
  return (
    <section className="c-topic">
      <h2>{t('family.title', { count: family.length + 1 })}</h2>
      <dl>
        {family.map((one) => (
          <EvidenceRow key={one.id} name={status(one.status).name}>
            <Link href={to(one.id)}>
              <span className="c-number">{one.number}</span> {one.maskedName}
            </Link>
            <span>{service(one.service, one.kind)}</span>
            {one.awaited && <small>{t('family.awaited')}</small>}
          </EvidenceRow>
        ))}
      </dl>
      <p className="c-pane-note">{t('family.hint')}</p>
    </section>
  );
}
