import { useState } from 'react';
import { useCommand, type CommandState } from '../../kit/command.ts';
import { codeOf } from '../error-words.ts';

type Options<Input, Answer> = Parameters<typeof useCommand<Input, Answer>>[0];

export type ProvenCommand<Input, Answer> = CommandState<Input, Answer> & {
  /** The server wants to know first that it is still the same person: show ProofDialog. */
  proofOwed: boolean;
  /** Sends the same wish once more, after the proof. */
  again: () => void;
};

/** A command that may ask who one is first. The refusal that says so is no error to show. */
export function useProvenCommand<Input, Answer>(
  options: Options<Input, Answer>,
): ProvenCommand<Input, Answer> {
  const command = useCommand(options);
  const [last, setLast] = useState<{ input: Input } | null>(null);
  const proofOwed = codeOf(command.error) === 'session.reauthentication_required';
  return {
    ...command,
    run: async (input) => {
      setLast({ input });
      await command.run(input);
    },
    error: proofOwed ? null : command.error,
    proofOwed,
    again: () => {
      if (last) void command.run(last.input);
    },
  };
}
