import { COLLECTORS, type Collector } from '@lingshi/domain/hand-over/hand-over.types.ts';
import { Checkbox, Radios } from '../../kit/choices.tsx';
import { useDecisionWords } from './decision.words.ts';

type CollectorFieldProps = {
  collector: Collector | '';
  onChange: (collector: Collector) => void;
  wrong: boolean;
};

/** Who stands at the counter. */
export function CollectorField({ collector, onChange, wrong }: CollectorFieldProps) {
  const t = useDecisionWords();
  return (
    <Radios
      name="collector"
      inRow
      label={t('decision.collector')}
      error={wrong ? t('decision.missing.collector') : undefined}
      options={COLLECTORS.map((value) => ({ value, label: t(`decision.collector.${value}`) }))}
      value={collector}
      onChange={onChange}
    />
  );
}

type IdentityFieldProps = { identity: boolean; onChange: (identity: boolean) => void; wrong: boolean };

/** A document is handed out by a hand that moves twice. */
export function IdentityField({ identity, onChange, wrong }: IdentityFieldProps) {
  const t = useDecisionWords();
  return (
    <Checkbox
      name="identity"
      label={t('decision.identity')}
      error={wrong ? t('decision.missing.identity') : undefined}
      checked={identity}
      onChange={onChange}
    />
  );
}
