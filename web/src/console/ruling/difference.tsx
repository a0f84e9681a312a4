import { differencesOf } from '@lingshi/domain/policy/rule-field.ts';
import { useRulingWords } from './ruling.words.ts';
import type { RuleRow } from './rulings.ts';
import { useValueText } from './use-value-text.ts';

type DifferenceProps = { subject: RuleRow['subject']; before: unknown; after: unknown };

/** Before and after, field by field, in plain words. */
export function Difference({ subject, before, after }: DifferenceProps) {
  const t = useRulingWords();
  const text = useValueText();
  const lines = differencesOf(subject, before, after);
  return (
    <section className="k-stack">
      <h2>{t('ruling.difference')}</h2>
      {after === null && <p>{t('ruling.ended')}</p>}
      {lines.length === 0 && <p className="k-quiet">{t('ruling.same')}</p>}
      {lines.length > 0 && (
        <table className="c-table">
          <thead>
            <tr>
              <th scope="col">{t('ruling.field')}</th>
              <th scope="col">{t('ruling.before')}</th>
              <th scope="col">{t('ruling.after')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ path, field, before: was, after: is }) => (
              <tr key={path.join('.')}>
                <th scope="row">{text.field(path)}</th>
                <td>{text.value(field, was)}</td>
                <td>{text.value(field, is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
