import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useInvitationWords } from './invitation.words.ts';

type CodeFormProps = {
  label: string;
  /** What is said where nothing was typed. */
  missing: string;
  /** The words of the button. */
  look: string;
  code: string;
  onChange: (code: string) => void;
  onLook: () => void;
  busy: boolean;
  error: unknown;
};

/** Where a code is typed that somebody passed on. */
export function CodeForm({ label, missing, look, code, onChange, onLook, busy, error }: CodeFormProps) {
  const t = useInvitationWords();
  const errors = useFieldErrors();
  function submit() {
    if (errors.show(code.trim() === '' ? [{ name: 'code', words: missing }] : [])) onLook();
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={error} />
      <TextInput
        name="code"
        label={label}
        hint={t('invitation.code_hint')}
        look="number"
        capitals
        maxLength={40}
        value={code}
        onChange={onChange}
        error={errors.of('code')}
      />
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={busy}>
          {look}
        </Button>
      </PrimaryBar>
    </Form>
  );
}
