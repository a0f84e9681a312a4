import { Card } from '../../kit/card.tsx';
import { FeeBill } from '../policy/fee-bill.tsx';
import { useFeeWay } from '../policy/fee-way.words.ts';
import { useRuleWords } from '../rule-words.ts';
import { useCheckWords } from './check.words.ts';
import type { FormTexts } from '../../form/form-facts.ts';
import type { OrderPage } from './form-read.ts';

/** What it costs, to the cent, and that nobody asks for it now. Rules: notice 二(一)6, 三(六). */
export function CheckFee({ order: { fee, handling } }: { order: OrderPage }) {
  const wayOf = useFeeWay();
  const t = useCheckWords();
  if (!fee) return null;
  return (
    <section className="k-stack">
      <h2>{t('check.fee')}</h2>
      <Card>
        <FeeBill fee={fee} total={t('check.total')} />
        <p className="k-quiet">{wayOf(handling)}</p>
      </Card>
    </section>
  );
}

type Materials = FormTexts['materials'];

/**
 * What goes into the envelope later, or is brought along when the document is collected. No address yet: that comes with
 * the mail gate. Rule: notice 二(一)5(1).
 */
export function CheckPapers({ materials }: { materials: Materials }) {
  const t = useCheckWords();
  return (
    <>
      <Papers title={t('check.papers')} when={t('check.papers_when')} papers={listOf(materials, 'mail')} />
      <Papers title={t('check.brought')} papers={listOf(materials, 'bring')} />
    </>
  );
}

function listOf(materials: Materials, way: Materials[number]['by']): Materials {
  return materials.filter(({ by }) => by === way);
}

function Papers({ title, when, papers }: { title: string; when?: string; papers: Materials }) {
  const t = useCheckWords();
  const say = useRuleWords();
  if (papers.length === 0) return null;
  return (
    <section className="k-stack">
      <h2>{title}</h2>
      <Card>
        {when && <p>{when}</p>}
        <ul className="check-papers">
          {papers.map(({ id, words, copies, need }) => (
            <li key={id}>
              {say(words)}
              {copies > 1 && <span className="k-quiet"> {t('check.copies', { copies })}</span>}
              {need === 'perhaps' && <span className="k-quiet"> {t('check.perhaps')}</span>}
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
