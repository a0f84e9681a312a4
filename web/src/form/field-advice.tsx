import Info from 'lucide-react/icons/info';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { fixOf } from './complaint.ts';
import { useComplaintWords } from './complaint.words.ts';
import type { FormWork } from './form-work.ts';

/** Below a field: one tap to take the suggestion, and what should be looked at once more. */
export function FieldAdvice({ work, path }: { work: FormWork; path: string }) {
  const t = useComplaintWords();
  const found = work.complaint(path);
  const fix = found && fixOf(found);
  const notes = work.notes(path);
  if (fix === undefined && notes.length === 0) return null;
  return (
    <div className="form-advice">
      {fix !== undefined && <Take work={work} path={path} text={fix} />}
      {notes.map((note) => (
        <div className="form-note" key={note.code}>
          <p>
            <Icon of={Info} />
            <span>{t(note.code as 'check_umlaut', (note.detail ?? {}) as { char: string })}</span>
          </p>
          <Better work={work} path={path} text={fixOf(note)} />
        </div>
      ))}
    </div>
  );
}

function Better({ text, ...at }: { work: FormWork; path: string; text: string | undefined }) {
  return text === undefined ? null : <Take {...at} text={text} />;
}

function Take({ work, path, text }: { work: FormWork; path: string; text: string }) {
  const t = useComplaintWords();
  return <Button onClick={() => work.put(path, text)}>{t('take', { text })}</Button>;
}
