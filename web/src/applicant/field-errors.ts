import { useState } from 'react';
import type { FieldError } from '../kit/error-summary.tsx';

export type FieldErrors = {
  list: readonly FieldError[];
  attempt: number;
  /** The words for one field, for its `error`. */
  of: (name: string) => FieldError['words'] | undefined;
  /** Shows these and takes the focus to the summary; an empty list clears. Returns whether all is well. */
  show: (errors: readonly FieldError[]) => boolean;
  /** The field is being mended: its line goes, the focus stays where it is. */
  drop: (name: string) => void;
};

/** The errors of one form page: `<ErrorSummary errors={errors.list} attempt={errors.attempt} />`, `error={errors.of('x')}`. */
export function useFieldErrors(): FieldErrors {
  const [{ list, attempt }, set] = useState({ list: [] as readonly FieldError[], attempt: 0 });
  return {
    list,
    attempt,
    of: (name) => list.find((error) => error.name === name)?.words,
    show: (errors) => {
      set({ list: errors, attempt: attempt + 1 });
      return errors.length === 0;
    },
    drop: (name) => set({ list: list.filter((error) => error.name !== name), attempt }),
  };
}
