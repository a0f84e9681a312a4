import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import EyeOff from 'lucide-react/icons/eye-off';
import Laugh from 'lucide-react/icons/laugh';
import ScanFace from 'lucide-react/icons/scan-face';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { useCameraWords } from './camera.words.ts';
import { stepAt, type Prompt } from './face-plan.ts';
import type { Run } from './use-run.ts';

/** The screen is a mirror: the person's own left is on its left. */
const SIGNS: Record<Prompt, IconShape> = {
  ahead: ScanFace,
  turn_left: ArrowLeft,
  turn_right: ArrowRight,
  nod: ArrowDown,
  blink: EyeOff,
  open_mouth: Laugh,
};

/** One instruction at a time, large, said at once to whoever listens; beside it how far it is. */
export function FacePrompt({ run }: { run: Extract<Run, { step: 'running' }> }) {
  const t = useCameraWords();
  const { plan, ms, moves } = run;
  const step = stepAt(plan, ms);
  if (!step) return null;
  const seconds = Math.max(1, Math.ceil((step.untilMs - ms) / 1000));
  return (
    <div className="face-prompt">
      <p className="face-prompt-words" role="status" aria-live="assertive">
        <Icon of={SIGNS[step.prompt]} />
        <span>{t(`camera.do_${step.prompt}`)}</span>
      </p>
      <p className="face-prompt-count">
        <span>{t('camera.step', { at: step.index + 1, of: moves.length })}</span>
        <span aria-hidden="true">{t('camera.seconds', { seconds })}</span>
      </p>
    </div>
  );
}
