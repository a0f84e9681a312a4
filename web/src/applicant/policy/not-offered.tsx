import { LinkButton } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { useRuleWords } from '../rule-words.ts';
import { hasScreen } from '../screen.ts';
import { refusalIn, type Offer } from './served-read.ts';
import { useServedWords } from './served.words.ts';

const PRECHECK = '/precheck';

/** What is not served here, each with its reason in the words of the rules; whom to ask is a question of the case. */
export function NotOffered({ offers }: { offers: readonly Offer[] }) {
  const t = useServedWords();
  const say = useRuleWords();
  const closed = offers.flatMap((offer) => {
    const refused = refusalIn(offer.served);
    return refused?.words ? [{ service: offer.words, kind: offer.kindWords, reason: refused.words }] : [];
  });
  if (closed.length === 0) return null;
  // One reason may stand for all kinds of a service.
  const keyOf = ({ service, reason }: (typeof closed)[number]) => `${say(service)}|${say(reason)}`;
  const groups = [...new Set(closed.map(keyOf))].map((key) => closed.filter((one) => keyOf(one) === key));
  return (
    <Fold title={t('served.more')} hint={[...new Set(closed.map(({ service }) => say(service)))].join(' · ')}>
      {groups.map((same) => (
        <section key={same[0] && keyOf(same[0])}>
          <h3>{same[0] && say(same[0].service)}</h3>
          <p className="k-quiet">{same.map(({ kind }) => say(kind)).join(' · ')}</p>
          <p>{same[0] && say(same[0].reason)}</p>
        </section>
      ))}
      {hasScreen(PRECHECK) && <LinkButton to={PRECHECK}>{t('served.ask')}</LinkButton>}
    </Fold>
  );
}
