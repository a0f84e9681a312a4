import { Checkboxes } from '../../kit/choices.tsx';
import { Progress } from '../../kit/progress.tsx';
import { useRuleWords } from '../rule-words.ts';
import type { Mailing } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { useTicks } from './packing-ticks.ts';

/** What goes into the envelope, ticked while packing. The ticks are only for the one who packs: they stay on the device. */
export function PackingStep({ orderId, items }: { orderId: string; items: Mailing['items'] }) {
  const t = useOrderWords();
  const say = useRuleWords();
  const [ticked, tick] = useTicks(orderId);
  const packed = items.filter(({ id }) => ticked.includes(id)).length;
  return (
    <>
      <Progress
        done={packed}
        total={items.length}
        label={
          packed === items.length ? t('pack.all') : t('pack.progress', { done: packed, total: items.length })
        }
      />
      <Checkboxes
        name="packing"
        label={t('pack.label')}
        hint={t('pack.hint')}
        values={ticked}
        onChange={tick}
        options={items.map(({ id, words, help, quantity }) => ({
          value: id,
          label: quantity > 1 ? t('pack.times', { item: say(words), quantity }) : say(words),
          hint: say(help),
        }))}
      />
    </>
  );
}
