import { useState, type ClipboardEvent } from 'react';
import { FieldGroup, tiesOf, type FieldProps } from './field.tsx';
import { useKitWords } from './kit.words.ts';
import { isChinese, useLocale } from './locale.ts';
import { draftOfDay, partsOfDay, readDay, type DayParts } from './read-day.ts';

type DateInputProps = FieldProps & {
  /** 'YYYY-MM-DD', or a half-written draft such as '2026-6-'. */
  value: string;
  /** Called with 'YYYY-MM-DD' once it is a real day, with the draft before. */
  onChange: (value: string) => void;
  /** For a birth date of one's own: lets the browser fill it. */
  birthday?: boolean;
};

/** Three boxes: a calendar is slow for a birth date, and boxes cannot swap day and month. A whole date may be pasted. */
export function DateInput(props: DateInputProps) {
  const { value, onChange, birthday } = props;
  const { id, describedBy, invalid } = tiesOf(props);
  const { shown, write, paste } = useDayParts(value, onChange);
  const t = useKitWords();
  const order = isChinese(useLocale()) ? YEAR_FIRST : DAY_FIRST;
  return (
    <FieldGroup {...props}>
      <div className="k-date" onPaste={paste}>
        {order.map((part, index) => (
          <label key={part}>
            {t(`kit.${part}`)}
            <input
              id={index === 0 ? id : `${id}-${part}`}
              className={`k-input k-date-${part}`}
              inputMode={part === 'month' ? undefined : 'numeric'}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              value={shown[part]}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => write(part, event.target.value)}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

const YEAR_FIRST = ['year', 'month', 'day'] as const;
const DAY_FIRST = ['day', 'month', 'year'] as const;

/** What stands in the boxes, and what is done when somebody types or pastes there. */
function useDayParts(value: string, onChange: (value: string) => void) {
  const [parts, setParts] = useState<DayParts>(() => partsOfDay(value));
  // A value from elsewhere (another device, a reset) wins over the boxes; our own echo does not.
  const shown = draftOfDay(parts) === value ? parts : partsOfDay(value);
  function take(next: DayParts) {
    setParts(next);
    onChange(draftOfDay(next));
  }
  function write(part: keyof DayParts, text: string) {
    const whole = readDay(text);
    take(whole === null ? { ...shown, [part]: text.replaceAll('-', '') } : partsOfDay(whole));
  }
  function paste(event: ClipboardEvent) {
    const whole = readDay(event.clipboardData.getData('text'));
    if (whole === null) return;
    event.preventDefault();
    take(partsOfDay(whole));
  }
  return { shown, write, paste };
}
